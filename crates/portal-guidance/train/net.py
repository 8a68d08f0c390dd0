"""The small network that reads a message in order: word vectors, three dilated layers, attention a level."""

import random
import re

import numpy as np
import torch
from torch import nn
from torch.nn import functional

LEVELS = ["routine", "urgent", "crisis", "emergency"]
TOPICS = ["refill", "test_result", "visit", "health_question", "form", "private"]
WIDTH, HIDDEN, LAYERS, REACH, MIDDLE = 64, 96, 3, 5, 64


class Net(nn.Module):
    """`source` are vectors of all pieces from the sentence encoder; `seen` pieces may move away from them."""

    def __init__(self, source, first, count, seen):
        super().__init__()
        vectors = torch.tensor(source)
        vectors = vectors / vectors.norm(dim=1, keepdim=True).clamp(min=1e-3)
        main = torch.linalg.svd(vectors[:8000], full_matrices=False)[2][:WIDTH]
        self.register_buffer("source", torch.cat([torch.zeros(first, vectors.shape[1]), vectors]))
        self.register_buffer("row", torch.zeros(count, dtype=torch.long))
        for at, piece in enumerate(sorted(seen | set(range(1, first))), 1):
            self.row[piece] = at
        self.turn = nn.Parameter(main * 8)
        self.own = nn.Embedding(int(self.row.max()) + 1, WIDTH, padding_idx=0)
        nn.init.normal_(self.own.weight, std=0.02)
        nn.init.normal_(self.own.weight.data[1:first], std=0.5)
        self.own.weight.data[0] = 0
        self.enter = nn.Linear(WIDTH, HIDDEN)
        # How much of each of five words around a word sees, by layer; then the starts.
        self.along = nn.Parameter(torch.empty(LAYERS, REACH, HIDDEN).uniform_(-0.4, 0.4))
        self.along_starts = nn.Parameter(torch.zeros(LAYERS, HIDDEN))
        self.across = nn.ModuleList(nn.Linear(HIDDEN, HIDDEN) for _ in range(LAYERS))
        self.norm, self.look = nn.LayerNorm(HIDDEN), nn.Linear(HIDDEN, 4)
        self.middle = nn.Linear(HIDDEN * 5, MIDDLE)
        self.level, self.topic = nn.Linear(MIDDLE, 4), nn.Linear(MIDDLE, 6)
        self.drop = nn.Dropout(0.3)

    def vectors(self, pieces):
        """The vectors of these pieces."""
        return self.source[pieces] @ self.turn.T + self.own(self.row[pieces])

    def forward(self, pieces):
        there = (pieces > 0).float()[..., None]
        each, back = torch.unique(pieces, return_inverse=True)
        x = self.enter(self.drop(functional.embedding(back, self.vectors(each))) * there) * there
        for layer, across in enumerate(self.across):
            apart, long = 2**layer, x.shape[1]
            around = functional.pad(x, (0, 0, 2 * apart, 2 * apart))
            seen = self.along_starts[layer] + sum(around[:, at * apart:at * apart + long] * self.along[layer, at]
                                                  for at in range(REACH))
            x = (x + functional.relu(across(seen))) * there
        x = self.drop(self.norm(x)) * there
        weight = (self.look(x) + (1 - there) * -1e4).softmax(1)
        pooled = torch.einsum("bth,btk->bkh", x, weight).flatten(1)
        mean = x.sum(1) / there.sum(1).clamp(min=1)
        middle = functional.relu(self.middle(self.drop(torch.cat([pooled, mean], 1))))
        return self.level(middle), self.topic(middle)


def padded(rows):
    out = torch.zeros(len(rows), max(max(map(len, rows)), 1), dtype=torch.long)
    for at, row in enumerate(rows):
        out[at, :len(row)] = torch.tensor(row)
    return out


def slip(text, chance, rate):
    """Slips of the finger in some words."""
    words = text.split(" ")
    for at, word in enumerate(words):
        if len(word) > 3 and word.isalpha() and chance.random() < rate:
            place, kind = chance.randrange(1, len(word)), chance.randrange(4)
            rest = word[place:]
            if kind == 0:
                rest = rest[1:]
            elif kind == 1 and len(rest) > 1:
                rest = rest[1] + rest[0] + rest[2:]
            elif kind == 2:
                rest = rest[0] + rest
            else:
                rest = chance.choice("abcdefghijklmnoprstuvz") + rest[1:]
            words[at] = word[:place] + rest
    return " ".join(words)


def beside(text, routine, chance, count):
    """The same message with so many everyday parts of other messages before or after it."""
    for _ in range(count):
        other = re.split(r"(?<=[.!?\n])\s+", chance.choice(routine))
        other = " ".join(other[:chance.randint(1, 3)])
        text = f"{other} {text}" if chance.random() < 0.5 else f"{text} {other}"
    return text


def varied(text, routine, chance):
    """The same message in other clothes: no capitals, no marks, slips, everyday sentences around it."""
    kind = chance.random()
    if kind < 0.12:
        text = text.lower()
    elif kind < 0.22:
        text = re.sub(r"[.,!?¿¡]", "", text.lower())
    if chance.random() < 0.35:
        text = slip(text, chance, 0.15)
    return beside(text, routine, chance, chance.choice((0, 0, 0, 0, 0, 0, 1, 1, 2, 4)))


def train(pieces, source, rows, seed, epochs=13, batch=32, rate=2e-3):
    """A network that has read `rows`."""
    torch.manual_seed(seed)
    chance, numbers = random.Random(seed), np.random.default_rng(seed)
    from pieces import FIRST, UNKNOWN
    net = Net(source, FIRST, pieces.count, {piece for row in rows for piece in pieces.read(row["text"])})
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.01)
    level = torch.tensor([LEVELS.index(row["label"]) for row in rows])
    topic = torch.tensor([TOPICS.index(row["category"]) if row.get("category") else -1 for row in rows])
    # Rare topics count as much as common ones.
    even = len(rows) / 6 / torch.bincount(topic[topic >= 0], minlength=6).clamp(min=1)
    routine = [row["text"] for row in rows if row["label"] == "routine"]
    steps, step = epochs * ((len(rows) + batch - 1) // batch), 0
    for _ in range(epochs):
        net.train()
        order = numbers.permutation(len(rows))
        for start in range(0, len(rows), batch * 8):
            part = sorted(((pieces.read(varied(rows[at]["text"], routine, chance))[:400], at)
                           for at in order[start:start + batch * 8]), key=lambda pair: len(pair[0]))
            batches = [part[at:at + batch] for at in range(0, len(part), batch)]
            chance.shuffle(batches)
            for some in batches:
                step += 1
                for group in optimizer.param_groups:
                    group["lr"] = rate * max(min(1, step / 50) * (1 - step / steps), 0.01)
                read, which = padded([pair[0] for pair in some]), [pair[1] for pair in some]
                lost = (torch.rand(read.shape) < 0.06) & (read > 0)
                levels, topics = net(read.masked_fill(lost, UNKNOWN))
                loss = functional.cross_entropy(levels, level[which], label_smoothing=0.05)
                loss = loss + 0.3 * functional.cross_entropy(topics, topic[which], weight=even, ignore_index=-1)
                optimizer.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(net.parameters(), 1.0)
                optimizer.step()
    return net.eval()


def scores(net, pieces, texts):
    """Logits of levels and topics."""
    with torch.no_grad():
        found = [net(padded([pieces.read(text)[:1500] or [1]])) for text in texts]
    return torch.cat([levels for levels, _ in found]).numpy(), torch.cat([topics for _, topics in found]).numpy()
