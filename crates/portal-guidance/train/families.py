"""Families of words that mean alike, in English and Spanish, by the vectors of the multilingual sentence encoder."""

from collections import Counter

import numpy as np
from sklearn.cluster import MiniBatchKMeans

from pieces import FIRST, runs

COUNT, WIDTH, SEED = 200, 100, 0


def of_words(texts, pieces, source):
    """The family, 0 to 199, of each word that came twice, and of each word that is one piece."""
    came = Counter(word for text in texts for kind, word in runs(text) if kind == "word")
    words = sorted({word for word, count in came.items() if count > 1} |
                   {name[1:] for name in pieces.names if len(name) > 2 and name[0] == "_"})
    found = [[piece - FIRST for piece in pieces.cut(word) if piece >= FIRST] or [0] for word in words]
    vectors = even(np.stack([source[rows].mean(0) for rows in found]))
    main = np.linalg.svd(vectors[::3], full_matrices=False)[2][:WIDTH]
    vectors = even(vectors @ main.T)
    weight = np.sqrt([came[word] + 1 for word in words])
    model = MiniBatchKMeans(COUNT, random_state=SEED, batch_size=4096, n_init=1, max_iter=60)
    model.fit(vectors, sample_weight=weight)
    return dict(zip(words, model.labels_.tolist()))


def even(vectors):
    """All of length one."""
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6)
