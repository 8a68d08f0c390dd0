"""Makes model/model.bin from the labelled messages; `--check` trains on one writer and reads the other instead."""

import json
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


def linear(counts, rare, answers):
    """Weights (classes x features) and starts of a softmax regression over counts weighted by rareness."""
    model = LogisticRegression(C=3, max_iter=150, tol=1e-3).fit(counts @ sparse.diags(rare), answers)
    return (model.coef_ * rare).astype(np.float32), model.intercept_.astype(np.float32)


def fit(rows, pieces, source):
    """Both halves for both questions, and the features that the linear half knows."""
    texts = [row["text"] for row in rows]
    seen = seen_twice(texts)
    counts = matrix(texts, seen)
    rare = np.log((1 + len(texts)) / (1 + np.array(list(seen.values())))).astype(np.float32) + 1
    labelled = [at for at, row in enumerate(rows) if row.get("category")]
    level = linear(counts, rare, [network.LEVELS.index(row["label"]) for row in rows])
    topic = linear(counts[labelled], rare, [network.TOPICS.index(rows[at]["category"]) for at in labelled])
    return list(seen), level, topic, network.train(pieces, source, rows, SEED)


def squeezed(weights):
    """Eight bits a weight; small ones keep more of their digits (square law)."""
    top = float(np.abs(weights).max()) or 1.0
    return top, (np.sign(weights) * np.round(np.sqrt(np.abs(weights) / top) * 127)).astype(np.int8)


def write(path, pieces, keys, level, topic, net):
    """The file that the crate reads; see src/learned/model.rs."""
    out = [b"WPG2", struct.pack("<I", len(pieces.names))]
    for name, score in zip(pieces.names, pieces.scores):
        out.append(struct.pack("<hB", round(score * 1000), len(name)) + name.encode())
    with torch.no_grad():
        vectors = net.vectors(torch.arange(pieces.count)).numpy()
    vectors[0] = 0
    scale = np.abs(vectors).max(1) / 127 + 1e-9
    out += [scale.astype("<f4").tobytes(), np.round(vectors / scale[:, None]).astype(np.int8).tobytes()]
    # Columns first: each input adds its column to all outputs.
    steps = [(part.weight.t(), part.bias) for part in (net.enter, net.norm, net.look, net.middle, net.level, net.topic)]
    layers = [pair for at, across in enumerate(net.across)
              for pair in ((net.along[at], net.along_starts[at]), (across.weight.t(), across.bias))]
    for part in steps[:1] + layers + steps[1:]:
        out += [one.detach().contiguous().numpy().astype("<f4").tobytes() for one in part]
    out += [struct.pack("<I", len(keys)), np.array(keys, "<u4").tobytes()]
    for weights, starts in (level, topic):
        top, small = squeezed(weights)
        out += [struct.pack("<f", top), starts.astype("<f4").tobytes(), np.ascontiguousarray(small.T).tobytes()]
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"".join(out))
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")


def blend(linear_scores, net_scores):
    """Half and half in logarithms of the odds."""
    total = 0.0
    for scores in (linear_scores, net_scores):
        total = total + 0.5 * (scores - np.logaddexp.reduce(scores, axis=1, keepdims=True))
    odds = np.exp(total)
    return odds / odds.sum(1, keepdims=True)


def read(fitted, pieces, texts):
    keys, level, topic, net = fitted
    net_level, net_topic = network.scores(net, pieces, texts)
    counts = matrix(texts, keys)
    return blend(counts @ level[0].T + level[1], net_level), blend(counts @ topic[0].T + topic[1], net_topic)


def main():
    pieces, source = from_package(KEEP)
    pieces.scores = [round(score * 1000) / 1000 for score in pieces.scores]
    writers = {name: load(f"writers/{name}.jsonl") for name in "ab"}
    rest = load("own.jsonl") + load("more.jsonl")
    if "--check" in sys.argv:
        for learn, test in ("ab", "ba"):
            fitted = fit(writers[learn] + rest, pieces, source)
            levels, topics = read(fitted, pieces, [row["text"] for row in writers[test]])
            out = [{"id": row["id"], "levels": [round(float(one), 4) for one in odds],
                    "topic": network.TOPICS[int(topic.argmax())]}
                   for row, odds, topic in zip(writers[test], levels, topics)]
            (HERE / "model" / f"check-{test}.json").write_text("\n".join(json.dumps(one) for one in out))
            right = np.mean([row["category"] == one["topic"] for row, one in zip(writers[test], out)])
            print(f"learned {learn}, read {test}: topic {right:.3f}")
        return
    fitted = fit(writers["a"] + writers["b"] + rest, pieces, source)
    write(HERE / "model" / "model.bin", pieces, *fitted)
    texts = [row["text"] for row in rest[:40]] + ["", "?!", "ÑOÑO 102.5 café’s", "x" * 70]
    levels, topics = read(fitted, pieces, texts)
    known = [{"text": text, "pieces": pieces.read(text), "levels": levels[at].round(4).tolist(),
              "topics": topics[at].round(4).tolist()} for at, text in enumerate(texts)]
    (HERE / "model" / "known.jsonl").write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in known) + "\n")


if __name__ == "__main__":
    main()
