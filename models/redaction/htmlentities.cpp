#include "models/redaction/htmlentities.h"

#include <QChar>
#include <QLatin1String>

#include <array>
#include <utility>

namespace vigie::redaction {
namespace {

// HTML 4.01, section 24: Latin-1 in order from U+00A0, then what mail programs use of the rest.
constexpr std::array<const char *, 96> latin1{
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",   "laquo",
    "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",  "para",   "middot",
    "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde",
    "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc",  "Iuml",
    "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",
    "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute",
    "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml",
};
constexpr std::array others{
    std::pair{"amp", U'&'},         std::pair{"lt", U'<'},          std::pair{"gt", U'>'},
    std::pair{"quot", U'"'},        std::pair{"apos", U'\''},       std::pair{"OElig", U'\u0152'},
    std::pair{"oelig", U'\u0153'},  std::pair{"Scaron", U'\u0160'}, std::pair{"scaron", U'\u0161'},
    std::pair{"Yuml", U'\u0178'},   std::pair{"circ", U'\u02C6'},   std::pair{"tilde", U'\u02DC'},
    std::pair{"ensp", U'\u2002'},   std::pair{"emsp", U'\u2003'},   std::pair{"thinsp", U'\u2009'},
    std::pair{"zwnj", U'\u200C'},   std::pair{"zwj", U'\u200D'},    std::pair{"lrm", U'\u200E'},
    std::pair{"rlm", U'\u200F'},    std::pair{"ndash", U'\u2013'},  std::pair{"mdash", U'\u2014'},
    std::pair{"lsquo", U'\u2018'},  std::pair{"rsquo", U'\u2019'},  std::pair{"sbquo", U'\u201A'},
    std::pair{"ldquo", U'\u201C'},  std::pair{"rdquo", U'\u201D'},  std::pair{"bdquo", U'\u201E'},
    std::pair{"dagger", U'\u2020'}, std::pair{"bull", U'\u2022'},   std::pair{"hellip", U'\u2026'},
    std::pair{"permil", U'\u2030'}, std::pair{"prime", U'\u2032'},  std::pair{"lsaquo", U'\u2039'},
    std::pair{"rsaquo", U'\u203A'}, std::pair{"euro", U'\u20AC'},   std::pair{"trade", U'\u2122'},
    std::pair{"larr", U'\u2190'},   std::pair{"rarr", U'\u2192'},   std::pair{"minus", U'\u2212'},
    std::pair{"commat", U'@'},      std::pair{"period", U'.'},      std::pair{"colon", U':'},
    std::pair{"num", U'#'},         std::pair{"plus", U'+'},        std::pair{"hyphen", U'-'},
    std::pair{"sol", U'/'},         std::pair{"lowbar", U'_'},      std::pair{"NewLine", U'\n'},
    std::pair{"Tab", U' '},         std::pair{"comma", U','},       std::pair{"nbsp", U'\u00A0'},
    std::pair{"numsp", U'\u2007'},
};

} // namespace

char32_t htmlEntity(QStringView name)
{
    if (name.startsWith(u'#')) {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const char32_t value = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        if (!ok || value > 0x10FFFF || QChar::isSurrogate(value) || value == 0)
            return ok ? U'\uFFFD' : U'\0';
        // Windows-1252 written as if it were Latin-1, as every browser reads it.
        if (value == 0x80)
            return U'\u20AC';
        if (value == 0x91 || value == 0x92)
            return U'\u2019';
        if (value == 0x93 || value == 0x94)
            return U'"';
        if (value == 0x96 || value == 0x97)
            return U'\u2013';
        return value;
    }
    for (std::size_t i = 0; i < latin1.size(); ++i) {
        if (name == QLatin1String(latin1[i]))
            return static_cast<char32_t>(0xA0 + i);
    }
    for (const auto &[known, value] : others) {
        if (name == QLatin1String(known))
            return value;
    }
    return U'\0';
}

} // namespace vigie::redaction
