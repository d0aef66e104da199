import ArgumentParser
import Hummingbird
import Yams
import Crypto
print("x")
