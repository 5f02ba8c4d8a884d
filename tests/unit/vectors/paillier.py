# SPDX-License-Identifier: GPL-3.0-or-later
# Makes paillier.json: `python3 paillier.py > paillier.json`. Plain integers and pow, nothing of this project's:
#   classic   c = (1 + n·m) · r^n mod n²        Paillier 1999 with g = n + 1; python-paillier's raw_encrypt(m, r)
#   djn       c = (1 + n·m) · h_s^x mod n²      h = −y² mod n, h_s = h^n mod n²: Damgård, Jurik and Nielsen 2010
# Primes are the first from a SHA-256 stream that are 3 modulo 4 with gcd(p − 1, q − 1) = 2, so that every run gives
# the same file.
import hashlib
import json
import math


def stream(label, bits):
    """The label's first `bits` bits."""
    blocks = (hashlib.sha256(f"{label}/{i}".encode()).digest() for i in range(bits // 256 + 1))
    return int.from_bytes(b"".join(blocks), "big") >> (256 * (bits // 256 + 1) - bits)


def is_prime(n):
    if any(n % small == 0 for small in range(3, 2000, 2)):
        return False
    return all(witness(n, stream(f"witness/{i}", 256)) for i in range(20))


def witness(n, a):  # n = 3 mod 4: (n - 1) / 2 is odd, so one power says it all
    return pow(a, (n - 1) // 2, n) in (1, n - 1)


def prime(label, bits, other=3):
    candidate = stream(label, bits) | 3 << (bits - 2) | 3
    while not is_prime(candidate) or math.gcd(candidate - 1, other - 1) != 2:
        candidate += 4
    return candidate


def case(bits):
    p = prime(f"p/{bits}", bits // 2)
    q = prime(f"q/{bits}", bits // 2, p)
    n = p * q
    square = n * n
    y = stream(f"y/{bits}", bits - 1)
    hs = pow(-y * y % n, n, square)
    answers = []
    for name, m in (("zero", 0), ("one", 1), ("largest", n - 1), ("random", stream(f"m/{bits}", bits - 1))):
        r = stream(f"r/{bits}/{name}", bits - 1)
        x = stream(f"x/{bits}/{name}", bits // 2)
        answers.append({
            "m": m, "r": r, "classic": (1 + n * m) * pow(r, n, square) % square,
            "x": x, "djn": (1 + n * m) * pow(hs, x, square) % square,
        })
    return {"bits": bits, "p": p, "q": q, "hs": hs, "answers": answers}


def as_hex(value):
    if isinstance(value, dict):
        return {key: value[key] if key == "bits" else as_hex(value[key]) for key in value}
    if isinstance(value, list):
        return [as_hex(item) for item in value]
    digits = f"{value:x}"
    return digits if len(digits) % 2 == 0 else "0" + digits


print(json.dumps([as_hex(case(bits)) for bits in (2048, 3072, 4096)], indent=1))
