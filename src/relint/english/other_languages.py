"""Whether a text is in English, and in what else if it plainly is not: by the small words that every sentence has."""

from __future__ import annotations

from collections import Counter

from relint.outside.late_expressions import late

_SMALL_WORDS = {
    "German": "der die das und ist nicht sie ich wir ein eine mit für auf den dem des zu im von haben werden "
    "auch ihr ihre ihnen bei noch aber",
    "French": "le la les des et est une vous nous pour dans que qui pas sur avec votre notre ce cette sont par "
    "du au aux je plus mais",
    "Spanish": "el la los las y es una usted para que por con su sus no se en del al nos este esta como más pero "
    "nuestro te tu",
    "Italian": "il lo la gli le e è una per che con non si di del della nel sono questo questa anche più ma come "
    "noi vi ti",
    "Portuguese": "o os as e é uma para que com não se em do da dos das no na você seu sua mais mas como nós por "
    "este esta",
    "Dutch": "de het een en is niet je wij we van voor met op dat die zijn te aan bij ook naar maar uw jouw "
    "onze hebben kunt",
    "Swedish": "och är inte det att en ett som på för med av den till har vi du kan om din ditt men från",
    "Danish": "og er ikke det at en et som på for med af den til har vi du kan om din dit men fra jeg",
    "Polish": "i jest nie to w na z do się że dla co jak po od o przez oraz ale czy są pan pani państwa nasz",
    "Czech": "a je není to v na z do se že pro co jak po od o také ale jsme jsou vás vám náš",
    "Finnish": "ja on ei se että olemme sinun tämä mutta myös kun niin voit meidän ole tai kanssa",
    "Turkish": "ve bir bu için ile de da çok daha ne gibi olarak size sizin biz ama var",
    "Hungarian": "a az és nem egy hogy is van ez meg csak már vagy mint azt ha de önnek",
    "Romanian": "și este nu o un pentru că cu pe din la care sau mai dumneavoastră noi dar sunt",
}  # fmt: skip
_OF = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_ENGLISH = frozenset(
    """the and is are was to of in on at for with you your we our it this that i my have has be not if from as or by
    a an will can do me they he she""".split()
)
_WORD = late(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SCRIPTS = (
    ("Russian or another language in Cyrillic letters", late(r"[\u0400-\u04ff]")),
    ("Greek", late(r"[\u0370-\u03ff]")),
    ("Arabic, Persian or Urdu", late(r"[\u0600-\u06ff]")),
    ("Hebrew", late(r"[\u0590-\u05ff]")),
    ("Japanese", late(r"[\u3040-\u30ff]")),
    ("Korean", late(r"[\uac00-\ud7af]")),
    ("Chinese", late(r"[\u4e00-\u9fff]")),
    ("Hindi or another Indian language", late(r"[\u0900-\u0dff]")),
)
#: Fewer words say nothing; so many of them are small ones in any running text.
_LEAST_WORDS = 12
_SHARE = 0.2
_SOME_ENGLISH = 0.1
_READ = 5_000


def other_language(text: str) -> str | None:
    """The language that a text plainly is in; `None` for English, for a mixture and for a text too short to tell."""
    text = text[:_READ]
    if not text.isascii() and (name := _by_script(text)):
        return name
    words = Counter(word.lower() for word in _WORD.findall(text))
    count = sum(words.values())
    if count < _LEAST_WORDS or sum(words[word] for word in _ENGLISH) > _SOME_ENGLISH * count:
        return None
    shares = {name: sum(words[word] for word in small) / count for name, small in _OF.items()}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= _SHARE else None


def _by_script(text: str) -> str | None:
    """The language whose letters a third of all letters are."""
    found = [(name, len(script.findall(text))) for name, script in _SCRIPTS]
    if not any(count for _, count in found):
        return None
    letters = sum(map(str.isalpha, text))
    if letters < _LEAST_WORDS:
        return None
    return next((name for name, count in found if count * 3 > letters), None)
