#include "models/redaction/nameforms.h"

#include "models/redaction/foldedtext.h"
#include "models/redaction/lexicon.h"
#include "models/redaction/nicknames.h"

#include <QStringList>

#include <algorithm>

namespace vigie::redaction {
namespace {

/// Titi of Thierry, Mimi of Mireille: each syllable of the name twice.
std::vector<std::u16string> doubledSyllablesOf(const std::u16string &name)
{
    const auto isVowel = [](char16_t c) { return std::u16string_view(u"aeiouy").find(c) != std::u16string_view::npos; };
    std::vector<std::u16string> forms;
    for (std::size_t i = 0; i + 1 < name.size(); ++i) {
        const std::size_t vowel = std::u16string_view(u"hlr").find(name[i + 1]) == std::u16string_view::npos ? i + 1 : i + 2;
        if (!isVowel(name[i]) && vowel < name.size() && isVowel(name[vowel]))
            forms.push_back({name[i], name[vowel], name[i], name[vowel]});
    }
    return forms;
}

bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

/// "eacute" of é; the bare letter for what has no such name.
QString entityName(QChar c)
{
    static const QStringList marks{u"grave"_qs, u"acute"_qs, u"circ"_qs, u"tilde"_qs};
    constexpr char16_t firstMark = 0x300;
    constexpr char16_t diaeresis = 0x308;
    constexpr char16_t cedilla = 0x327;
    const QString parts = QString(c).normalized(QString::NormalizationForm_D);
    const char16_t mark = parts.size() == 2 ? parts[1].unicode() : u'\0';
    return parts[0]
        + (mark == diaeresis      ? u"uml"_qs
               : mark == cedilla  ? u"cedil"_qs
               : mark < firstMark ? QString()
                                  : marks.value(mark - firstMark));
}

QStringList damaged(const QString &word)
{
    if (std::all_of(word.begin(), word.end(), isAscii))
        return {};
    QString unknown;
    QString entities;
    QString utf8;
    QString latin1;
    for (const QChar c : word) {
        if (isAscii(c)) {
            for (QString *form : {&unknown, &entities, &utf8, &latin1})
                *form += c;
            continue;
        }
        constexpr int hexadecimal = 16;
        unknown += u'?';
        entities += u'&' + entityName(c) + u';';
        for (const char byte : QString(c).toUtf8())
            utf8 += u'=' + QString::number(static_cast<unsigned char>(byte), hexadecimal);
        latin1 += u'=' + QString::number(c.unicode(), hexadecimal);
    }
    return {unknown, entities, utf8, latin1, QString::fromLatin1(word.toUtf8())};
}

} // namespace

bool isCommonShortForm(const std::u16string &word)
{
    static constexpr std::u16string_view forms[] = {u"ok", u"pm", u"am", u"tv", u"rh", u"hr", u"un", u"us", u"uk", u"ue", u"eu",
                                                    u"rv", u"cv", u"ca", u"dg", u"ag", u"cc", u"ps", u"nb", u"re", u"tr", u"fw",
                                                    u"id", u"it", u"pc", u"qa", u"pr", u"mr", u"ms", u"dr", u"vp", u"cr", u"pv",
                                                    u"pj", u"te", u"la", u"le", u"du", u"de", u"et", u"en", u"et", u"an", u"in",
                                                    u"on", u"or", u"to", u"my", u"st", u"ht", u"mm", u"me"};
    return std::find(std::begin(forms), std::end(forms), word) != std::end(forms);
}

Care careOfNickname(const std::u16string &word)
{
    const unsigned traits = traitsOf(word);
    if (traits & (StopWord | Courtesy))
        return Care::CueOnly;
    if (traits & (EverydayWord | StaysVisible | FrenchText | EnglishText) || (word.size() <= 2 && (traits & KnownWord)))
        return Care::Capital;
    return word.size() <= 2 || (traits & KnownWord) ? Care::Called : Care::None;
}

std::vector<ShortForm> shortFormsOf(const std::u16string &name)
{
    constexpr std::size_t shortest = 3;
    constexpr std::size_t longest = 6;
    constexpr std::size_t longEnough = 4; // not to be an abbreviation
    std::vector<ShortForm> forms;
    for (const std::u16string &nickname : nicknamesOf(name))
        forms.push_back({nickname, careOfNickname(nickname)});
    for (const std::u16string &doubled : doubledSyllablesOf(name)) {
        if (!oneOf(doubled, u"papa", u"mama", u"nana", u"tata", u"bebe", u"bobo", u"dodo", u"meme", u"pepe", u"tete", u"pipi",
                   u"caca"))
            forms.push_back({doubled, careOfNickname(doubled)});
    }
    const auto add = [&forms](std::u16string made) {
        if (const unsigned traits = traitsOf(made); !(traits & ~unsigned{GivenName | PeopleName | ProperNoun}))
            forms.push_back({made, made.size() >= longEnough ? Care::None : Care::Capital});
    };
    for (std::size_t n = shortest; n < name.size(); ++n) {
        // A beginning that is a name too is more likely his than a stranger's.
        if (std::u16string called = name.substr(0, n); traitsOf(called) & (FirstName | GivenName))
            forms.push_back({called, careOfNickname(called)});
    }
    for (std::size_t n = shortest; n <= longest && n + 1 < name.size(); ++n) {
        add(name.substr(0, n));
        if (n > shortest)
            add(name.substr(name.size() - n));
    }
    return forms;
}

Words pluralOf(Words family)
{
    std::u16string &last = family.back();
    const bool hisses = last.back() == u's' || last.back() == u'x' || last.back() == u'z';
    last += hisses ? u"es" : u"s";
    return family;
}

std::vector<std::pair<Words, Care>> splitForms(const std::u16string &family)
{
    constexpr std::size_t shortest = 3;
    constexpr unsigned common = StopWord | EverydayWord | Courtesy | StaysVisible;
    std::vector<std::pair<Words, Care>> forms;
    for (std::size_t n = shortest; n + shortest <= family.size(); ++n) {
        Words halves{family.substr(0, n), family.substr(n)};
        const bool isPhrase = (traitsOf(halves[0]) & common) && (traitsOf(halves[1]) & common);
        forms.emplace_back(std::move(halves), isPhrase ? Care::Capital : Care::None);
    }
    return forms;
}

std::vector<Words> damagedForms(const QString &name)
{
    std::vector<Words> forms;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= name.size(); ++i) {
        if (i < name.size() && name[i] != u' ' && name[i] != u'-')
            continue;
        for (const QString &form : damaged(name.mid(start, i - start))) {
            if (Words words = foldedWords(form); words.size() > 1)
                forms.push_back(std::move(words));
        }
        start = i + 1;
    }
    return forms;
}

} // namespace vigie::redaction
