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
from families import of_words
from pieces import from_package

HERE = Path(__file__).resolve().parent.parent
SEED, KEEP = 7, 26000
# These judge and are never learned from.
JUDGES = ("e", "q", "zz", "zy")
# How much counting says beside reading in order, on levels and on topics.
COUNTS, TOPIC_COUNTS = 0.65, 0.44
# How closely the regressions follow the messages.
LEVEL_C, TOPIC_C = 3, 0.5
# In doubt it is a health question, which a nurse reads.
DOUBT = 0.1
torch.set_num_threads(1)


def load(name):
    return [json.loads(line) for line in (HERE / "data" / name).read_text().splitlines() if line.strip()]


def seen_twice(marked):
    """How many of these messages have each feature that more than one of them has, by its number."""
    seen = Counter(key for one in marked for group in one.counts() for key in group)
    return {key: count for key, count in sorted(seen.items()) if count > 1}


def matrix(parts, keys):
    """Counts of parts (message, start, end), one column a key."""
    place = {key: at for at, key in enumerate(keys)}
    row, column, value = [], [], []
    for at, (one, start, end) in enumerate(parts):
        for group in one.counts(start, end):
            for key, weight in group.items():
                if key in place:
                    row.append(at)
                    column.append(place[key])
                    value.append(weight)
    return sparse.csr_matrix((np.array(value, np.float32), (row, column)), shape=(len(parts), len(keys)))


def linear(counts, rare, answers, closeness, weight=None):
    """Weights (classes x features) and starts of a softmax regression over counts weighted by rareness."""
    model = LogisticRegression(C=closeness, max_iter=500, tol=1e-4)
    model.fit(counts @ sparse.diags(rare), answers, weight)
    return (model.coef_ * rare).astype(np.float32), model.intercept_.astype(np.float32)


def logs(scores):
    return scores - np.logaddexp.reduce(scores, axis=1, keepdims=True)


def telling(marked, keys, level, most):
    """The windows of each message that look least routine, at most so many, as (which, start, end), worst first."""
    windows = [(at, *window) for at, one in enumerate(marked) for window in one.windows()]
    counts = matrix([(marked[at], start, end) for at, start, end in windows], keys)
    calm = logs(counts @ level[0].T + level[1])[:, 0] if windows else []
    found = {}
    for odds, window in sorted(zip(calm, windows)):
        if len(found.setdefault(window[0], [])) < most:
            found[window[0]].append(window)
    return [window for some in found.values() for window in some]


def fit_levels(marked, keys, rare, labels):
    """A count of a whole message thins out with every calm word, so windows are learned as well: of a calm message
    those that looked worst, of another the one that says it."""
    whole = matrix([(one, 0, None) for one in marked], keys)
    level = linear(whole, rare, labels, LEVEL_C)
    for _ in range(2):
        seen, chosen = Counter(), []
        for window in telling(marked, keys, level, 2):
            seen[window[0]] += 1
            if labels[window[0]] == 0 or seen[window[0]] == 1:
                chosen.append(window)
        counts = matrix([(marked[at], start, end) for at, start, end in chosen], keys)
        weight = np.concatenate([np.ones(len(labels)), np.full(len(chosen), 0.5)])
        level = linear(sparse.vstack([whole, counts]), rare, labels + [labels[window[0]] for window in chosen],
                       LEVEL_C, weight)
    return level


def fit(rows, pieces, source):
    """Families of words, the features that the linear half knows, and both halves for both questions."""
    families = of_words([row["text"] for row in rows], pieces, source)
    marked = [features.Marked(row["text"], families) for row in rows]
    seen = seen_twice(marked)
    rare = np.log((1 + len(rows)) / (1 + np.array(list(seen.values())))).astype(np.float32) + 1
    keys = list(seen)
    level = fit_levels(marked, keys, rare, [network.LEVELS.index(row["label"]) for row in rows])
    labelled = [at for at, row in enumerate(rows) if row.get("category")]
    topic = linear(matrix([(marked[at], 0, None) for at in labelled], keys), rare,
                   [network.TOPICS.index(rows[at]["category"]) for at in labelled], TOPIC_C)
    topic[1][network.TOPICS.index("health_question")] += DOUBT
    return families, keys, level, topic, network.train(pieces, source, rows, SEED)


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


def write(path, pieces, families, keys, level, topic, net):
    """The file that the crate reads; see src/learned/model.rs."""
    out = [b"WPG4", struct.pack("<I", len(pieces.names))]
    for name, score in zip(pieces.names, pieces.scores):
        out.append(struct.pack("<hB", round(score * 1000), len(name)) + name.encode())
    out += packed(net, pieces.count)
    numbered = sorted({features.number(word): family for word, family in families.items()}.items())
    out += [struct.pack("<I", len(numbered)), np.array([word for word, _ in numbered], "<u4").tobytes(),
            np.array([family for _, family in numbered], np.uint8).tobytes()]
    out += [struct.pack("<I", len(keys)), np.array(keys, "<u4").tobytes()]
    for weights, starts in (level, topic):
        top, small = squeezed(weights)
        out += [struct.pack("<f", top), starts.astype("<f4").tobytes(), np.ascontiguousarray(small.T).tobytes()]
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"".join(out))
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")


def blend(counted, read, share):
    """Both halves together, in logarithms of the odds; `share` of the first."""
    odds = np.exp(share * logs(counted) + (1 - share) * logs(read))
    return odds / odds.sum(1, keepdims=True)


def read(fitted, pieces, texts):
    """Levels and topics of short messages, as the crate reads them; a long one it reads through windows."""
    families, keys, level, topic, net = fitted
    levels, topics = network.scores(net, pieces, texts)
    marked = [features.Marked(text, families) for text in texts]
    whole = matrix([(one, 0, None) for one in marked], keys)
    return (blend(whole @ level[0].T + level[1], levels, COUNTS),
            blend(whole @ topic[0].T + topic[1], topics, TOPIC_COUNTS))


def check(writer, writers, rest, pieces, source):
    """Learns from everybody else, reads this writer, and prints how often each level and topic was right."""
    rows = writers[writer]
    # A twin shares nearly every word with the message it is `of`.
    known = ({row["id"] for row in rows} | {row.get("of") for row in rows}) - {None}
    others = [row for name in writers if name != writer for row in writers[name]]
    fitted = fit([row for row in others if not known & {row["id"], row.get("of")}] + rest, pieces, source)
    levels, topics = read(fitted, pieces, [row["text"] for row in rows])
    label, sure = np.array([network.LEVELS.index(row["label"]) for row in rows]), 1 - levels[:, 0]
    danger = levels[:, 2] + levels[:, 3] > 0.2 * sure
    for bound in (0.3, 0.45, 0.6, 0.8):
        stopped = sure > bound
        print(f"{writer}, stop from {bound}: danger told {(stopped & danger)[label > 1].mean():.3f}, "
              f"urgent told {stopped[label == 1].mean():.3f}, routine stopped {stopped[label == 0].mean():.3f}")
    right = topics.argmax(1) == [network.TOPICS.index(row["category"]) for row in rows]
    print(f"{writer}: topic {right.mean():.3f}")


def main():
    pieces, source = from_package(KEEP)
    pieces.scores = [round(score * 1000) / 1000 for score in pieces.scores]
    names = sorted(file.stem for file in (HERE / "data" / "writers").glob("*.jsonl"))
    writers = {name: load(f"writers/{name}.jsonl") for name in names if name not in JUDGES}
    rest = load("own.jsonl") + load("more.jsonl")
    if "--check" in sys.argv:
        for writer in sys.argv[sys.argv.index("--check") + 1:] or writers:
            check(writer, writers, rest, pieces, source)
        return
    fitted = fit([row for some in writers.values() for row in some] + rest, pieces, source)
    write(HERE / "model" / "model.bin", pieces, *fitted)
    texts = [row["text"] for row in rest[:40]] + ["", "?!", "ÑOÑO 102.5 café’s", "antidisestablishmentarianismically so"]
    levels, topics = read(fitted, pieces, texts)
    known = [{"text": text, "pieces": pieces.read(text), "levels": levels[at].round(4).tolist(),
              "topics": topics[at].round(4).tolist()} for at, text in enumerate(texts)]
    (HERE / "model" / "known.jsonl").write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in known) + "\n")


if __name__ == "__main__":
    main()
