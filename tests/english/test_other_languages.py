"""Which texts are plainly in another language, and which are not."""

from __future__ import annotations

import pytest

from relint.english.other_languages import other_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Guten Tag, wir haben den Deckel für Sie gefunden, und er ist nicht teuer. Melden Sie sich bei uns.",
            "German",
        ),
        ("Bonjour, nous avons trouvé le couvercle pour votre bouilloire et il est dans notre atelier.", "French"),
        ("Hola, la tapa para su tetera es de cobre y por eso no se oxida. Nos vemos en el taller.", "Spanish"),
        ("Hej, vi har hittat ett lock som passar till din kanna och det är inte dyrt att skicka.", "Swedish"),
        (
            "Здравствуйте, крышка для вашего чайника готова, приходите завтра.",
            "Russian or another language in Cyrillic letters",
        ),
        ("やかんのふたができました。あした取りに来てください。", "Japanese"),
    ],
)
def test_a_text_in_another_language_is_named(text: str, language: str) -> None:
    assert other_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Hello Jo, the lid for your kettle is here, and it fits. Come by on Monday if you like.",
        "Kettle Lids Copper Two Litres Now In Stock",
        "Die Zeit wrote that the Ponte di Rialto is the bridge for you and me, and so it is.",
        "Danke!",
    ],
)
def test_english_names_and_scraps_are_not(text: str) -> None:
    assert other_language(text) is None
