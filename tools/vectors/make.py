"""Makes src/core/triage/discern/word-vectors-table.ts. README.md tells what it needs, docs/decisions/word-vectors.md what it does and why.

    python3 tools/vectors/make.py FOLDER

FOLDER holds what others made; what the encoder says is kept there as well, in `encoded`.
"""
import base64
import collections
import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import scipy.sparse as sparse

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
OTHERS = Path(sys.argv[1]).resolve()
TABLE = ROOT / 'src/core/triage/discern/word-vectors-table.ts'

OTHER_LANGUAGES = ('es', 'ca')  # in the order of sentences.tsv, whose last column is English
DIMENSIONS = 96
ENCODED = 512  # what the encoder gives
LONGEST = 4  # words of an expression; also in word-vectors.ts
RIDGE = 2.0  # how strongly words are held to where they begin
RANKED = 30000  # words whose rank is known
# Which English words the table has: the commonest of newspapers, those of talk, and what the sentences use.
MOST_WRITTEN, MOST_SPOKEN, MOST_SPOKEN_OF_RARE = 13000, 14000, 40000
# How much sentences count: those written for this are about what customers write; replies and labels of the product are not.
OURS, OTHER, PRODUCT, GLOSS = 3.0, 1.0, 0.5, 0.3

# What is left of a contraction is read as the word it stands for (“don” of “don't”).
CONTRACTED = dict(
    pair.split('=')
    for pair in 'don=do didn=did doesn=does isn=is wasn=was aren=are weren=were hasn=has haven=have hadn=had won=will wouldn=would '
    'couldn=could shouldn=should mustn=must ve=have re=are ll=will t=not dont=not didnt=not cant=cannot doesnt=not wont=not isnt=not '
    'hasnt=not havent=not ive=have im=am i=me'.split(' ')
)


def encoded(name, texts):
    """The encoder's vectors of English texts; kept, as they take minutes."""
    kept, vectors = OTHERS / f'encoded/{name}.json', OTHERS / f'encoded/{name}.f32'
    kept.parent.mkdir(exist_ok=True)
    if not vectors.exists() or json.loads(kept.read_text('utf8')) != texts:
        vectors.unlink(missing_ok=True)
        kept.write_text(json.dumps(texts), 'utf8')
        subprocess.run(['node', HERE / 'encode.mjs', OTHERS, kept, vectors], check=True, stdout=subprocess.DEVNULL)
    return np.fromfile(vectors, dtype=np.float32).reshape(len(texts), ENCODED)


def stems(texts_by_language):
    """The stems of texts, by the product's own code."""
    done = subprocess.run(
        ['node', '--import', 'tsx', HERE / 'stems.mjs'],
        cwd=ROOT, input=json.dumps(texts_by_language).encode(), check=True, stdout=subprocess.PIPE,
    )
    return json.loads(done.stdout)


def lines_of(file):
    return [line.split('\t') for line in file.read_text('utf8').splitlines()]


def others_sentences():
    """What people say to assistants: CLINC150, and fold 1 of the NLU evaluation data of Liu et al."""
    clinc = json.loads((OTHERS / 'data_full.json').read_text('utf8'))
    home = json.loads((OTHERS / 'home.json').read_text('utf8'))['rasa_nlu_data']['common_examples']
    return sorted({text for part in clinc.values() for text, _ in part} | {example['text'] for example in home})


def product_sentences(language):
    """(sentence, English) of the sample library's replies and of what the product says; without what is filled in."""

    def sentences(text):
        text = re.sub(r'\{\{[^}]*\}\}', ' ', re.sub(r'\{%[^%]*%\}', ' ', text))
        parts = (re.sub(r'^[-*\d.\s]+', '', part).strip() for part in re.split(r'(?<=[.!?…])\s+|\n+', text))
        return [part for part in parts if re.search(r'[^\W\d_]{2}', part)]

    pairs = []
    for file in sorted((ROOT / 'sops').rglob('*.md')):
        replies = collections.defaultdict(dict)
        for info, text in re.findall(r'```reply ([^\n]*)\n([\s\S]*?)```', file.read_text('utf8')):
            if spoken := re.search(r'lang=(\w\w)', info):
                replies[re.sub(r'lang=\w\w\s*', '', info)][spoken[1]] = sentences(text)
        for reply in replies.values():
            ours, english = reply.get(language, []), reply.get('en', [])
            if len(ours) == len(english):
                pairs += zip(ours, english)
    bundle = json.loads((ROOT / f'l10n/bundle.l10n.{language}.json').read_text('utf8'))
    filled = re.compile(r'\{\w+\}')
    pairs += [(filled.sub(' ', said), filled.sub(' ', english)) for english, said in bundle.items() if isinstance(said, str)]
    return [pair for pair in dict.fromkeys(pairs) if len(pair[0]) <= 300]


class Words:
    """The words of a language: by stem (of an expression, joined by spaces) the row, with a weight and a vector to begin with."""

    def __init__(self):
        self.rows, self.weights, self.vectors = {}, [], []

    def add(self, stem, weight, vector):
        self.rows[stem] = len(self.weights)
        self.weights.append(weight)
        self.vectors.append(vector)

    def found(self, text):
        """The rows of a text of stems, longest expressions first."""
        words, rows, at = text.split(' '), [], 0
        while at < len(words):
            for length in range(LONGEST, 0, -1):
                stem = ' '.join(words[at : at + length])
                if at + length <= len(words) and stem in self.rows:
                    rows.append(self.rows[stem])
                    at += length
                    break
            else:
                at += 1
        return rows

    def norm(self, rows):
        return np.sqrt(sum(self.weights[row] ** 2 for row in rows))

    def fitted(self, texts, targets, counts):
        """Weighted vectors of all words, so that their sum over a text, divided by the norm of the weights, is near the text's target:
        ridge regression from where they begin. Words of no text stay there."""
        row_of, column_of, values = [], [], []
        for index, text in enumerate(texts):
            if rows := self.found(text):
                norm = self.norm(rows)
                row_of += [index] * len(rows)
                column_of += rows
                values += [self.weights[row] / norm * np.sqrt(counts[index]) for row in rows]
        matrix = sparse.csr_matrix((values, (row_of, column_of)), shape=(len(texts), len(self.weights)))
        used = np.flatnonzero(np.asarray(abs(matrix).sum(0)).ravel() > 0)
        matrix, vectors = matrix[:, used], np.array(self.vectors)
        rest = targets * np.sqrt(counts)[:, None] - matrix @ vectors[used]
        vectors[used] += np.linalg.solve((matrix.T @ matrix).toarray() + RIDGE * np.eye(len(used)), matrix.T @ rest)
        return vectors * np.array(self.weights)[:, None]


def main():
    ranked = json.loads((OTHERS / 'words.json').read_text('utf8'))[:RANKED]
    spoken = [line.split(' ')[0] for line in (OTHERS / 'en_50k.txt').read_text('utf8').split('\n')]
    ours = lines_of(HERE / 'sentences.tsv')
    pairs = {language: product_sentences(language) for language in OTHER_LANGUAGES}
    glosses = {
        language: {word: english.split(' | ') for word, english in lines_of(HERE / f'glosses.{language}.tsv')}
        for language in OTHER_LANGUAGES
    }

    # What the encoder says of sentences, and the directions in which they differ most.
    talk = others_sentences()
    product = sorted({english for both in pairs.values() for _, english in both})
    written = [english for *_, english in ours]
    senses = [sense for words in glosses.values() for senses in words.values() for sense in senses]
    sentences = talk + product + written
    vectors = np.concatenate([encoded('talk', talk), encoded('product', product), encoded('written', written)])
    counts = np.concatenate([np.full(len(talk) + len(product), OTHER), np.full(len(written), OURS)])
    middle = vectors.mean(0)
    axes = np.linalg.svd((vectors - middle) * counts[:, None], full_matrices=False)[2][:DIMENSIONS].T
    vectors = (vectors - middle) @ axes
    vector_of = dict(zip(sentences, vectors))

    common, rare = english_words(ranked, spoken, sentences + senses)
    senses = sorted(set(senses))
    stemmed = stems({'en': common + rare + list(CONTRACTED) + senses + sentences})['en']
    stem_of = dict(zip(common + rare + list(CONTRACTED), stemmed))
    stems_of_senses = dict(zip(senses, stemmed[-len(senses + sentences) :]))
    english = english_begin(ranked, common, rare, stem_of, axes)
    fitted = {'en': (english, english.fitted(stemmed[-len(sentences) :], vectors, counts))}

    # A sense of a gloss: half by its words, half by the encoder.
    encoded_senses = dict(zip(senses, (encoded('glosses', senses) - middle) @ axes))
    vector_of_sense = {}
    for sense, vector in encoded_senses.items():
        rows = english.found(stems_of_senses[sense])
        by_words = fitted['en'][1][rows].sum(0) / english.norm(rows) if rows else vector
        vector_of_sense[sense] = 0.5 * by_words + 0.5 * vector

    rarity = rarity_by(ranked)
    for column, language in enumerate(OTHER_LANGUAGES):
        known = glosses[language]
        parallel = [(said, vector_of[text], PRODUCT) for said, text in pairs[language]]
        parallel += [(line[column], vector_of[line[-1]], OURS) for line in ours]
        texts = stems({language: list(known) + [said for said, *_ in parallel]})[language]
        alone, texts = texts[: len(known)], texts[len(known) :]
        words = glossed_begin(zip(alone, known.values()), texts, vector_of_sense, rarity)
        targets = [vector for _, vector, _ in parallel] + [encoded_senses[first] for first, *_ in known.values()]
        counts = [count for *_, count in parallel] + [GLOSS] * len(known)
        fitted[language] = (words, words.fitted(texts + alone, np.array(targets), np.array(counts)))

    write({language: fitted[language] for language in (*OTHER_LANGUAGES, 'en')})


def rarity_by(ranked):
    """How rare a word is: by Zipf's law, its frequency falls with its rank."""
    rank = {word: index for index, word in enumerate(ranked)}
    return lambda word: np.log(rank.get(word, RANKED - 1) + 2)


def english_words(ranked, spoken, texts):
    """The English words to have: those that are ranked, and others of the texts."""
    count = collections.Counter(word for text in texts for word in set(re.findall(r'[a-z]+', text.lower())))
    often_spoken, seldom_spoken = set(spoken[:MOST_SPOKEN]), set(spoken[:MOST_SPOKEN_OF_RARE])
    common = [
        word
        for index, word in enumerate(ranked)
        if re.fullmatch(r'[a-z]{2,}', word) and (index < MOST_WRITTEN or word in often_spoken or word in count)
    ]
    known = set(ranked)
    rare = [
        word
        for word, times in count.items()
        if word not in known and len(word) > 2 and (times > 1 or word in seldom_spoken)
    ]
    return common, sorted(rare)


def english_begin(ranked, common, rare, stem_of, axes):
    """English words where the encoder has them. The forms of a stem count as they are common."""
    rank, rarity = {word: index for index, word in enumerate(ranked)}, rarity_by(ranked)
    vectors = encoded('words', ranked)
    middle = vectors.mean(0)
    sums = {}
    for word in common:
        stem, share = stem_of[word], 1 / (rank[word] + 10)
        if stem and ' ' not in stem:
            values = ((vectors[rank[word]] - middle) @ axes, rarity(word), 1)
            sums[stem] = tuple(sum_ + value * share for sum_, value in zip(sums.get(stem, (0, 0, 0)), values))
    for word, vector in zip(rare, encoded('rare', rare)):
        stem = stem_of[word]
        if stem and ' ' not in stem and stem not in sums:
            sums[stem] = ((vector - middle) @ axes, rarity(word), 1)
    for word, meant in CONTRACTED.items():
        if meant in rank:
            sums[stem_of[word]] = ((vectors[rank[meant]] - middle) @ axes, rarity(meant), 1)
    words = Words()
    for stem, (vector, weight, share) in sums.items():
        words.add(stem, weight / share, vector / share)
    return words


def glossed_begin(glossed, texts, vector_of_sense, rarity):
    """Words of another language where their English is; small words that nobody glossed at nought, as texts alone teach them.
    glossed: (stem, senses, the likeliest first)."""

    def vector_of(senses):
        shares = [0.6**index for index in range(len(senses))]
        return sum(share * vector_of_sense[sense] for share, sense in zip(shares, senses)) / sum(shares)

    def weight_of(senses):
        words = re.findall(r'[a-z]+', senses[0].lower())
        return min(np.sqrt(sum(rarity(word) ** 2 for word in words)), 13) if words else 9

    forms = collections.defaultdict(list)
    for stem, senses in glossed:
        if stem:
            forms[stem].append(senses)
    words = Words()
    for stem, all_ in forms.items():
        words.add(stem, sum(map(weight_of, all_)) / len(all_), sum(map(vector_of, all_)) / len(all_))
    times = collections.Counter(stem for text in texts for stem in dict.fromkeys(text.split(' ')) if stem)
    for stem, often in times.items():
        if often >= 2 and stem not in words.rows:
            words.add(stem, max(1.5, 9 - 1.2 * np.log(often)), np.zeros(DIMENSIONS))
    return words


def write(fitted):
    """The table, four bits a number: of each row the size of a step, then how many steps each number is, -7 to 7, plus 8, two a byte.
    Steps are counted in 1/14 of what makes the largest number 127, the largest 0.5 % of the rows cut."""
    vectors = np.concatenate([vectors for _, vectors in fitted.values()])
    scale = np.quantile(np.abs(vectors).max(1), 0.995)
    whole = np.clip(np.round(vectors / scale * 127), -127, 127)
    step = np.clip(np.round(np.abs(whole).max(1) / 7 * 14), 1, 255)
    steps = (np.clip(np.round(whole * 14 / step[:, None]), -7, 7) + 8).astype(np.uint8)
    bytes_ = np.concatenate([step[:, None].astype(np.uint8), steps[:, 0::2] << 4 | steps[:, 1::2]], axis=1).tobytes()
    table = {
        'dimensions': DIMENSIONS,
        'words': {language: '\n'.join(words.rows) for language, (words, _) in fitted.items()},
        'vectors': base64.b64encode(bytes_).decode(),
    }
    TABLE.write_text(
        '/** Made by tools/vectors: see docs/decisions/word-vectors.md. */\n'
        f'export const wordVectors = {json.dumps(table, ensure_ascii=False)};\n',
        'utf8',
    )
    subprocess.run(['npx', 'prettier', '--write', '--log-level', 'warn', TABLE], cwd=ROOT, check=True)
    print({language: len(words.rows) for language, (words, _) in fitted.items()})


main()
