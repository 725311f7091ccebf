#include "models/redaction/personalname.h"

#include <QStringList>

#include <algorithm>

namespace vigie::redaction {
namespace {

bool isTitle(const std::u16string &word)
{
    static constexpr std::u16string_view titles[] = {
        u"m",   u"mr",       u"mrs",    u"ms",           u"mme",     u"mlle",   u"miss", u"dr", u"pr",  u"prof", u"me",
        u"sir", u"monsieur", u"madame", u"mademoiselle", u"docteur", u"maitre", u"jr",   u"sr", u"phd", u"esq"};
    return std::find(std::begin(titles), std::end(titles), word) != std::end(titles);
}

} // namespace

PersonalName personalName(const QString &name)
{
    QString ordered = name;
    const qsizetype comma = ordered.indexOf(u',');
    if (comma > 0)
        ordered = ordered.mid(comma + 1).trimmed() + u' ' + ordered.left(comma).trimmed();
    struct Part {
        Words words;
        bool capitals = false;
    };
    std::vector<Part> parts;
    for (const QString &piece : ordered.simplified().split(u' ', Qt::SkipEmptyParts)) {
        Words words = foldedWords(piece);
        if (words.empty() || (words.size() == 1 && isTitle(words[0]) && parts.empty()))
            continue;
        const bool capitals = piece == piece.toUpper() && piece != piece.toLower() && squeezed(piece).size() > 1;
        parts.push_back({std::move(words), capitals});
    }
    PersonalName result;
    const bool someCapitals = std::any_of(parts.begin(), parts.end(), [](const Part &p) { return p.capitals; });
    const bool allCapitals = std::all_of(parts.begin(), parts.end(), [](const Part &p) { return p.capitals; });
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool isFamily = someCapitals && !allCapitals ? parts[i].capitals : i > 0;
        Words &target = isFamily ? result.family : result.first;
        target.insert(target.end(), parts[i].words.begin(), parts[i].words.end());
    }
    if (result.first.empty())
        std::swap(result.first, result.family);
    return result;
}

bool isParticle(const std::u16string &word)
{
    static constexpr std::u16string_view particles[] = {u"de",    u"du",  u"des",   u"d",      u"la",  u"le",  u"les", u"l",
                                                        u"van",   u"von", u"der",   u"den",    u"di",  u"da",  u"dos", u"del",
                                                        u"della", u"el",  u"al",    u"ben",    u"bin", u"ibn", u"y",   u"e",
                                                        u"zu",    u"st",  u"saint", u"sainte", u"mc",  u"o",   u"ter", u"ten"};
    return std::find(std::begin(particles), std::end(particles), word) != std::end(particles);
}

Words withoutParticles(const Words &words)
{
    Words result;
    std::copy_if(words.begin(), words.end(), std::back_inserter(result), [](const std::u16string &w) { return !isParticle(w); });
    return result;
}

} // namespace vigie::redaction
