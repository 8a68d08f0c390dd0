"""What the linear half of the model counts in a message, as src/learned/features.rs does."""

import math
from collections import Counter

from pieces import BOUNDS, COMMA, ASK, CRY, runs

DENIALS = set("no not never without denies isnt arent wasnt dont doesnt didnt havent hasnt hadnt none neither nor "
              "aint sin ni nunca jamas tampoco".split())
TURNS = set("but though however except just only because until since pero aunque solo nomas".split())
REACH = 7


known = {}


def number(text):
    """FNV-1a, 32 bits."""
    if text not in known:
        value = 0x811C9DC5
        for byte in text.encode():
            value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
        known[text] = value
    return known[text]


def sentences(text):
    """The message as lists of words; numbers stand by size, marks by their sign."""
    out, current = [], []
    for kind, value in runs(text):
        if kind == "word":
            current.append(value)
        elif kind == "number":
            current.append(f"#{sum(value >= bound for bound in BOUNDS)}")
        elif value == COMMA:
            current.append(",")
        else:
            current.append({ASK: "?", CRY: "!"}.get(value, "."))
            out.append(current)
            current = []
    return out + [current]


letters = {}


def letter_groups(word):
    if word not in letters:
        padded = f" {word} "
        letters[word] = [number(f"c{padded[at:at + size]}") for size in (3, 4, 5)
                         for at in range(max(1, len(padded) - size + 1)) if len(padded) >= size]
    return letters[word]


def counts(text):
    """Two lists of (feature, weight), each of length one: words, letters."""
    words, parts = Counter(), Counter()
    for sentence in sentences(text):
        left = 0
        for at, word in enumerate(sentence):
            for size in (1, 2, 3):
                if at + size <= len(sentence):
                    words[number(" ".join(sentence[at:at + size]))] += 1
            if word[0].isalpha() or word[0] == "\ufffd":
                parts.update(letter_groups(word))
            if word in DENIALS:
                left = REACH
            elif word in TURNS or word in ".?!":
                left = 0
            elif left:
                left -= 1
                words[number(f"N_{word}")] += 1
    return [normal(words), normal(parts)]


def normal(counter):
    weighted = {key: 1 + math.log(value) for key, value in counter.items()}
    length = math.sqrt(sum(value * value for value in weighted.values())) or 1.0
    return {key: value / length for key, value in weighted.items()}
