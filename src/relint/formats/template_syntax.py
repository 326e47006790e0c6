"""What a tag looks like in each of the template languages; comments beside say whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from relint.outside.late_expressions import late

# Every repetition is bounded, and there is one way only to read each character (a quotation mark opens a string where
# one ends before the tag may, else it is a mark; a long tag ends before the next one begins): a draft full of braces
# and quotes must not cost more than its length. Every alternative begins with a plain character (what must not stand
# before it comes after it), so that the engine skips all others.
TAG = late(
    r"""
      \{\{\{\{[^{}]{0,200}\}\}\}\}                                   # Handlebars: raw blocks
    | \{\{!--(?:(?!\{\{!--).){0,2000}?--\}\}
    | \{\{\{[^{}]{0,300}\}\}\}
    | \{\{[^{}\n]{0,80}\$\{[^{}\n]{1,80}\}[^{}\n]{0,200}\}\}           # Braze: {{${first_name} | default: 'there'}}
    | \{\{[^{}"']{0,300}+(?:
        (?:"(?:(?:[^"\n}]|\}(?!\})){0,200}+")?+|'(?:(?:[^'\n}]|\}(?!\})){0,200}+')?+)[^{}"']{0,300}+
      ){0,20}+\}\}
    | \{%(?:(?!\{%).){0,600}?%\} | \{\#(?:(?!\{\#).){0,2000}?\#\}    # Liquid, Jinja, Nunjucks
    | <%(?:(?!<%).){0,600}?%>                                        # ERB, EEx
    | <\?(?:php\b|=|(?=\s))(?:(?!<\?).){0,600}?\?>                     # PHP, with short tags too
    | <\#--(?:(?!<\#--).){0,2000}?-->
    | </?\#[a-z]+\b(?:\([^()<\n]{0,100}\)|[^<>()]){0,200}>             # FreeMarker
    | </?@[a-z]\w{0,40}(?:\s[^<>]{0,300})?>
    | </?c:(?:if|choose|when|otherwise|forEach)\b[^<>]{0,300}>        # JSP
    | \*\|[^|\n]{1,120}(?:\|[^|\n*]{0,60})?\|\*                      # Mailchimp
    | %%\[(?:(?!%%\[).){0,4000}?\]%% | %%=(?:(?!%%).){1,400}?=%%       # AMPscript
    | %%[A-Za-z_=][^%\n]{0,60}%%                                     # Salesforce
    | %(?<![^\n]%)[ \t]+(?:(?:if|elif|for|while)\s[^\n]{1,200}:|else:|end(?:if|for|while))[ \t]*(?=\r?\n|\Z)   # Mako
    | %(?:(?:IF|ELSEIF)\s[^%\n]{1,120}|/IF)%                          # ActiveCampaign
    | %(?:[A-Z][A-Z0-9_]{2,40}|[a-z][a-z0-9]{0,30}[_.][a-z0-9_.]{1,40}|[A-Z][a-z]{2,20}[A-Z][A-Za-z]{1,20})%
    | @@[A-Za-z_]{2,40}@@ | \#\#[A-Za-z_]{2,40}\#\#
    | <<\s?[A-Za-z][\w .'-]{0,40}>>
    | <(?i:(?:first|last|full|your|company|contact|recipient|client|their)[ _-]?name|(?:insert|your)[ ][\w '-]{1,40}
      |name|company|city)>                                            # <First Name>
    | <(?:Address|Date|Day|Price|Place|Product|Event|Role|Firm|Amount|Number|Phone|Town|Shop|Topic|School|Industry|Venue
      |Deadline|Url|URL)>                                             # as no element is written
    | \$\{[^{}\n]{1,80}\}
    | \#\{\s*[@A-Za-z_"'][^{}\n]{0,120}\}                             # Ruby (Haml, Slim), Elixir
    | \#(?:(?:if|elseif|foreach|set)\s?\((?:[^()\n]|\([^()\n]{0,80}\)){1,200}\)|\{?(?:else|end)\b\}?)       # Velocity
    | \$!\{?[a-z][\w.]{1,60}\}? | \$[a-z]\w{0,40}(?:\.[A-Za-z]\w{0,40}){1,4}
    | \$\[[^\[\]\n]{1,60}\]\$ | ~[A-Z][a-z]{1,20}\.[A-Z][A-Za-z]{1,40}~       # Zoho, Keap
    | @Model(?:\.[A-Za-z]\w{0,40}){1,4}
    | @(?<!\w@)(?:if|for|foreach|switch)\s?\((?:[^()\n]|\([^()\n]{0,80}\)){1,300}\)\s*\{(?!\{)   # Razor, Angular
    | \}(?:\s*@?else(?:\s+if\s?\((?:[^()\n]|\([^()\n]{0,80}\)){1,300}\))?\s*\{)?
    | @(?<!\w@)(?:
        (?:if|elseif|unless|isset|empty|foreach|forelse|for|while|switch|case|php|lang|component|slot|section|yield|include
        |extends|class)\s?\((?:[^()\n]|\((?:[^()\n]|\([^()\n]{0,80}\)){0,120}\)){0,300}\)
      |(?:else|empty|default|break|php|auth|guest|end[a-z]{2,12})\b(?![\w.@-]))    # Blade
    | \{[\#/:@][^{}\n]{1,100}\}                                      # Svelte
    | \{(?:(?:if|elseif|foreach)\s[^{}\n]{1,120}\}|(?<=\}\{)[A-Za-z_][\w.]{0,40}\})              # Sailthru
    | \{\*(?:(?!\{\*).){0,2000}?\*\}                                  # Smarty
    | \{(?:else|foreachelse|sectionelse)\}
    | \{(?:(?:if|elseif|foreach|while|section|assign)\s[^{}\n]{0,120})?\$[A-Za-z_][^{}\n]{0,160}\}
    | \{!(?:!(?:(?!!!\}).){1,200}?!!|\$?[A-Za-z][^{}\n]{0,300})\}  # Blade's {!! … !!}, {!Contact.Name}
    | \{(?<![\w}\\]\{)[A-Za-z_][\w .-]{0,40}(?:\|[^{}\n]{0,60})?\}
    | \\\[[^\[\]\n\\]{1,200}\\?\](?![(\[:{])                          # \[First Name\]: Google Docs
    | \\\{\\\{[^{}\n]{1,120}\\\}\\\}                                  # \{\{first\_name\}\}
    | \[(?:(?:else)?if:[^\[\]\n]{1,80}|else|endif)\]                   # Campaign Monitor
    | \[(?:\(\$\{[^{}\n]{1,120}\}\)|\#\s?(?:th:[^\[\]\n]{1,160})?|/)\]    # Thymeleaf
    | \[(?<![\]!\\\w]\[)(?:[^\[\]\n]|\[[^\[\]\n]{1,60}\]){1,200}\](?![(\[:{])        # [First Name]
    """,
    re.VERBOSE | re.DOTALL,
)

#: Tags that decide or remark, by how they begin; those of other languages say so in more than one way.
LOGIC = late(
    r"\{[%#/:@*]|\{\{!|\{\{--|\{\{\{\{|\{\{[-~]?\s*(?:include|render|block|parent|super|caller)\s*\("
    r"|\{(?:else|foreachelse|sectionelse)\}|\{(?:if|elseif|foreach|while|section|assign)\s|\}|</?[\#@]|</?c:"
    r"|%%\[|%%=ContentBlock|%(?:IF\s|ELSE|/IF%)|%[ \t]|@(?!@|Model\.)|\#(?:if|elseif|foreach|set|\{?else|\{?end)\b"
    r"|\[(?:\#|/\]|(?:else)?if:|else\]|endif\])",
    re.IGNORECASE,
)

#: Tags that are only tags where another of their language stands: elsewhere they are handles, hashtags and brackets.
DIALECT = late(
    r"(?P<velocity>\#\{?(?:else|end)\b|\$!|\$[a-z]\w*\.)|(?P<razor>\}|@(?:if|for|foreach|switch)\s?\(.*\{\Z)"
    r"|(?P<smarty>\{(?:if|elseif|foreach)\s[^$]*\Z)|(?P<monitor>\[(?:if:|elseif:|else\]|endif\]))"
    r"|(?P<mako>%[ \t])|(?P<blade>@(?!@|Model\.))|(?P<thymeleaf>\[(?:\(|\#|/\]))"
)
_SIGNS = {
    "razor": late(r"@(?<!\w@)(?:if|for|foreach|switch)\s?\([^\n]{1,300}\)\s*\{(?!\{)"),
    "smarty": late(r"\{/(?:if|foreach)\}"),
    "monitor": late(r"\[if:[^\[\]\n]{1,80}\]"),
    "mako": late(r"^%[ \t]+end(?:if|for|while)\b", re.MULTILINE),
    "velocity": late(r"#(?:if|foreach|set)\s?\("),
    "blade": late(r"@end[a-z]{2}|@(?:lang|include|extends|php)\("),
    "thymeleaf": late(r"\[#\s?th:|\[\(\$\{|\sth:[a-z]|\[\[\$\{"),
}


def dialects(text: str) -> Iterator[str]:
    """The languages of templates, of those in `DIALECT`, that a text shows to be written in."""
    return (name for name, sign in _SIGNS.items() if sign.search(text))
