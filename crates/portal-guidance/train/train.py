"""Makes model/model.bin from the labelled messages; `--check` learns from all writers but one and reads that one."""

import json
import random
import struct
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
import torch
from sklearn.linear_model import LogisticRegression

import features
import net as network
from pieces import from_package

HERE = Path(__file__).resolve().parent.parent
SEED, KEEP = 7, 26000
# e is never learned from: it judges.
WRITERS = "abcdfghijklmnop"
torch.set_num_threads(1)


def load(name):
    return [json.loads(line) for line in (HERE / "data" / name).read_text().splitlines() if line.strip()]


def seen_twice(texts):
    """How many of these messages have each feature that more than one of them has, by its number."""
    seen = Counter(key for text in texts for group in features.counts(text) for key in group)
    return {key: count for key, count in sorted(seen.items()) if count > 1}


def matrix(texts, keys):
    """Counts of all texts, one column a key."""
    place = {key: at for at, key in enumerate(keys)}
    row, column, value = [], [], []
    for at, text in enumerate(texts):
        for group in features.counts(text):
            for key, weight in group.items():
                if key in place:
                    row.append(at)
                    column.append(place[key])
                    value.append(weight)
    return sparse.csr_matrix((np.array(value, np.float32), (row, column)), shape=(len(texts), len(keys)))


def linear(counts, rare, answers, even=None):
    """Weights (classes x features) and starts of a softmax regression over counts weighted by rareness."""
    model = LogisticRegression(C=3, max_iter=150, tol=1e-3, class_weight=even).fit(counts @ sparse.diags(rare), answers)
    return (model.coef_ * rare).astype(np.float32), model.intercept_.astype(np.float32)


def fit(rows, pieces, source):
    """Both halves for both questions, and the features that the linear half knows."""
    texts = [row["text"] for row in rows]
    seen = seen_twice(texts)
    rare = np.log((1 + len(texts)) / (1 + np.array(list(seen.values())))).astype(np.float32) + 1
    counts = matrix(texts, seen)
    # A count of a whole message thins out with every calm word, so it learns each message among others as well.
    chance, routine = random.Random(SEED), [row["text"] for row in rows if row["label"] == "routine"]
    among = [network.beside(text, routine, chance, chance.choice((1, 1, 2, 3))) for text in texts]
    labels = [network.LEVELS.index(row["label"]) for row in rows]
    level = linear(sparse.vstack([counts, matrix(among, seen)]), rare, labels * 2)
    labelled = [at for at, row in enumerate(rows) if row.get("category")]
    topic = linear(counts[labelled], rare, [network.TOPICS.index(rows[at]["category"]) for at in labelled],
                   even="balanced")
    return list(seen), level, topic, network.train(pieces, source, rows, SEED)


def squeezed(weights):
    """Eight bits a weight; small ones keep more of their digits (square law)."""
    top = float(np.abs(weights).max()) or 1.0
    return top, (np.sign(weights) * np.round(np.sqrt(np.abs(weights) / top) * 127)).astype(np.int8)


def packed(net, count):
    """One network: its vectors in eight bits, then its steps."""
    with torch.no_grad():
        vectors = net.vectors(torch.arange(count)).numpy()
    vectors[0] = 0
    scale = np.abs(vectors).max(1) / 127 + 1e-9
    out = [scale.astype("<f4").tobytes(), np.round(vectors / scale[:, None]).astype(np.int8).tobytes()]
    # Columns first: each input adds its column to all outputs.
    steps = [(part.weight.t(), part.bias) for part in (net.enter, net.norm, net.look, net.middle, net.level, net.topic)]
    layers = [pair for at, across in enumerate(net.across)
              for pair in ((net.along[at], net.along_starts[at]), (across.weight.t(), across.bias))]
    for part in steps[:1] + layers + steps[1:]:
        out += [one.detach().contiguous().numpy().astype("<f4").tobytes() for one in part]
    return out


def write(path, pieces, keys, level, topic, net):
    """The file that the crate reads; see src/learned/model.rs."""
    out = [b"WPG3", struct.pack("<I", len(pieces.names))]
    for name, score in zip(pieces.names, pieces.scores):
        out.append(struct.pack("<hB", round(score * 1000), len(name)) + name.encode())
    out += packed(net, pieces.count)
    out += [struct.pack("<I", len(keys)), np.array(keys, "<u4").tobytes()]
    for weights, starts in (level, topic):
        top, small = squeezed(weights)
        out += [struct.pack("<f", top), starts.astype("<f4").tobytes(), np.ascontiguousarray(small.T).tobytes()]
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"".join(out))
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")


def blend(counted, read):
    """Half the count, half the network, in logarithms of the odds."""
    total = sum(0.5 * (scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)) for scores in (counted, read))
    odds = np.exp(total)
    return odds / odds.sum(1, keepdims=True)


def read(fitted, pieces, texts):
    keys, level, topic, net = fitted
    levels, topics = network.scores(net, pieces, texts)
    counts = matrix(texts, keys)
    return blend(counts @ level[0].T + level[1], levels), blend(counts @ topic[0].T + topic[1], topics)


def check(writer, writers, rest, pieces, source):
    """Learns from everybody else, reads this writer, and prints how often each level and topic was right."""
    fitted = fit([row for name in WRITERS if name != writer for row in writers[name]] + rest, pieces, source)
    rows = writers[writer]
    levels, topics = read(fitted, pieces, [row["text"] for row in rows])
    label, sure = np.array([network.LEVELS.index(row["label"]) for row in rows]), 1 - levels[:, 0]
    danger = levels[:, 2] + levels[:, 3] > 0.25 * sure
    for bound in (0.5, 0.6, 0.7, 0.8):
        stopped = sure > bound
        print(f"{writer}, stop from {bound}: danger told {(stopped & danger)[label > 1].mean():.3f}, "
              f"urgent told {stopped[label == 1].mean():.3f}, routine stopped {stopped[label == 0].mean():.3f}")
    right = topics.argmax(1) == [network.TOPICS.index(row["category"]) for row in rows]
    print(f"{writer}: topic {right.mean():.3f}")


def main():
    pieces, source = from_package(KEEP)
    pieces.scores = [round(score * 1000) / 1000 for score in pieces.scores]
    writers = {name: load(f"writers/{name}.jsonl") for name in WRITERS}
    rest = load("own.jsonl") + load("more.jsonl")
    if "--check" in sys.argv:
        for writer in sys.argv[sys.argv.index("--check") + 1:] or WRITERS:
            check(writer, writers, rest, pieces, source)
        return
    fitted = fit([row for name in WRITERS for row in writers[name]] + rest, pieces, source)
    write(HERE / "model" / "model.bin", pieces, *fitted)
    texts = [row["text"] for row in rest[:40]] + ["", "?!", "ÑOÑO 102.5 café’s", "antidisestablishmentarianismically so"]
    levels, topics = read(fitted, pieces, texts)
    known = [{"text": text, "pieces": pieces.read(text), "levels": levels[at].round(4).tolist(),
              "topics": topics[at].round(4).tolist()} for at, text in enumerate(texts)]
    (HERE / "model" / "known.jsonl").write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in known) + "\n")


if __name__ == "__main__":
    main()
