"""What the linear half of the model counts in a message, as src/learned/features.rs does."""

import math
from collections import Counter

from pieces import ASK, BOUNDS, COMMA, CRY, runs

DENIALS = set("no not never without denies isnt arent wasnt dont doesnt didnt havent hasnt hadnt none neither nor "
              "aint sin ni nunca jamas tampoco".split())
TURNS = set("but though however except just only because until since pero aunque solo nomas".split())
# A sentence with one of these, or with a question mark, says what the person wants.
ASKS = set("please can could may need want send wondering quiero quisiera necesito puede puedo pueden podria podrian "
           "ocupo mande manden porfa favor".split())
REACH = 7
# Runs in a part of a message at most.
LONG = 24


known = {}


def number(text):
    """FNV-1a, 32 bits."""
    if text not in known:
        value = 0x811C9DC5
        for byte in text.encode():
            value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
        known[text] = value
    return known[text]


def name(kind, value):
    """How a run is spelled in a feature: numbers by size, marks by their sign."""
    if kind == "word":
        return value
    if kind == "number":
        return f"#{sum(value >= bound for bound in BOUNDS)}"
    return {COMMA: ",", ASK: "?", CRY: "!"}.get(value, ".")


letters = {}


def letter_groups(word):
    if word not in letters:
        padded = f" {word} "
        letters[word] = [number(f"c{padded[at:at + size]}") for size in (3, 4, 5)
                         for at in range(max(1, len(padded) - size + 1)) if len(padded) >= size]
    return letters[word]


class Marked:
    """A message with what is counted at each run; parts of it share it. `families` of words that mean alike."""

    def __init__(self, text, families):
        self.runs = [(kind, name(kind, value)) for kind, value in runs(text)]
        self.alike = [f"{families[word]}" if kind == "word" and word in families else word for kind, word in self.runs]
        self.words, self.families, self.letters, self.ends = [], [], [], []
        start = 0
        for at, (kind, word) in enumerate(self.runs):
            if kind == "mark" and word != ",":
                self.ends.append(at + 1)
        for end in [*self.ends, len(self.runs)]:
            self.sentence(start, end)
            start = end

    def sentence(self, start, end):
        left = 0
        asks = any(word == "?" or word in ASKS for _, word in self.runs[start:end])
        for at in range(start, end):
            kind, word = self.runs[at]
            sizes = [size for size in (1, 2, 3) if at + size <= end]
            here = [number(" ".join(word for _, word in self.runs[at:at + size])) for size in sizes]
            alike = [number("F" + " ".join(self.alike[at:at + size])) for size in sizes]
            if word in DENIALS:
                left = REACH
            elif word in TURNS or word in (".", "?", "!"):
                left = 0
            elif left:
                left -= 1
                here.append(number(f"N_{word}"))
                alike.append(number(f"G_{self.alike[at]}"))
            if asks:
                here.append(number(f"A_{word}"))
            self.words.append(here)
            self.families.append(alike)
            self.letters.append(letter_groups(word) if kind == "word" else [])

    def parts(self):
        """Sentences as (start, end); long ones in chunks; one without a word belongs to the one before it."""
        found, start = [], 0
        for end in sorted({*self.ends, len(self.runs)}):
            for at in range(start, end, LONG):
                part = (at, min(at + LONG, end))
                if found and all(kind == "mark" for kind, _ in self.runs[slice(*part)]):
                    part = (found.pop()[0], part[1])
                found.append(part)
            start = end
        return found

    def windows(self):
        """Every two parts that stand together; each alone where there are only two."""
        parts = self.parts()
        if len(parts) == 2:
            return parts
        return [(one[0], other[1]) for one, other in zip(parts, parts[1:])]

    def counts(self, start=0, end=None):
        """Three lists of (feature, weight), each of length one: words, families of words, letters."""
        end = len(self.runs) if end is None else end
        return [normal(Counter(key for here in part[start:end] for key in here))
                for part in (self.words, self.families, self.letters)]


def normal(counter):
    weighted = {key: 1 + math.log(value) for key, value in counter.items()}
    length = math.sqrt(sum(value * value for value in weighted.values())) or 1.0
    return {key: value / length for key, value in weighted.items()}
