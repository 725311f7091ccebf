#include "models/redaction/personcues.h"

#include "models/redaction/lexicon.h"

#include <algorithm>

namespace vigie::redaction {
namespace {

std::u16string_view wordBefore(const FoldedText &text, std::size_t at, std::size_t *gap)
{
    const std::string &shape = text.shape();
    std::size_t end = at;
    while (end > 0 && at - end < 4 && !isWordShape(shape[end - 1]))
        --end;
    std::size_t start = end;
    while (start > 0 && end - start < 24 && isWordShape(shape[start - 1]))
        --start;
    *gap = at - end;
    return std::u16string_view(text.folded()).substr(start, end - start);
}

/// What only persons do stands right behind `to`: "bill said", "titi ne peut pas".
bool personDeedBehind(const FoldedText &text, std::size_t to)
{
    constexpr std::size_t longest = 12;
    std::size_t end = to + 1;
    while (end < text.size() && end - to < longest && isWordShape(text.shape()[end]))
        ++end;
    if (end >= text.size() || text.shape()[to] != ' ')
        return false;
    return oneOf(std::u16string_view(text.folded()).substr(to + 1, end - to - 1), u"dit", u"peut", u"pourra", u"pourrait",
                 u"veut", u"voudrait", u"vient", u"viendra", u"arrive", u"arrivera", u"sera", u"serait", u"est", u"a", u"ne",
                 u"n", u"propose", u"demande", u"prefere", u"confirme", u"repond", u"doit", u"va", u"pense", u"accepte", u"passe",
                 u"passera", u"appelle", u"rappelle", u"says", u"said", u"is", u"isn", u"was", u"can", u"cant", u"cannot",
                 u"could", u"couldn", u"would", u"wouldn", u"has", u"hasn", u"wants", u"needs", u"asked", u"asks", u"thinks",
                 u"knows", u"prefers", u"told", u"doesn", u"doesnt", u"didn", u"didnt", u"won", u"wont", u"agreed", u"suggested");
}

/// "moi et", "me and"
bool isBesidePronoun(const FoldedText &text, std::size_t at)
{
    std::size_t gap = 0;
    const std::u16string_view link = wordBefore(text, at, &gap);
    if (gap != 1 || !oneOf(link, u"et", u"and"))
        return false;
    return oneOf(wordBefore(text, at - gap - link.size(), &gap), u"moi", u"toi", u"lui", u"me", u"you", u"him", u"her",
                 u"myself");
}

} // namespace

bool isThing(const FoldedText &text, std::size_t at)
{
    std::size_t gap = 0;
    const std::u16string_view word = wordBefore(text, at, &gap);
    if (word.empty() || gap == 0 || gap > 2)
        return false;
    return (word[0] >= u'0' && word[0] <= u'9')
        || oneOf(word, u"le", u"la", u"les", u"l", u"un", u"une", u"des", u"du", u"au", u"aux", u"ce", u"cet", u"cette", u"ces",
                 u"mon", u"ma", u"mes", u"ton", u"ta", u"tes", u"son", u"sa", u"ses", u"notre", u"nos", u"votre", u"vos", u"leur",
                 u"leurs", u"quel", u"quelle", u"aucun", u"aucune", u"petit", u"petite", u"plusieurs", u"the", u"a", u"an", u"my",
                 u"your", u"his", u"her", u"its", u"our", u"their", u"this", u"that", u"these", u"those", u"some", u"any", u"no",
                 u"each", u"every", u"another", u"which");
}

bool isSomebody(const FoldedText &text, std::size_t from, std::size_t to)
{
    if (personCueBefore(text, from) || isBesidePronoun(text, from))
        return true;
    const std::string_view behind = std::string_view(text.shape()).substr(to);
    const bool owns = behind.starts_with("'s ");
    const bool isCalled = behind.starts_with(", ") && (from == 0 || text.shape()[from - 1] == '\n');
    return (owns || isCalled || personDeedBehind(text, to)) && !isThing(text, from);
}

bool beginsSentence(const FoldedText &text, std::size_t at)
{
    const std::string &shape = text.shape();
    std::size_t before = at;
    while (before > 0 && (shape[before - 1] == ' ' || shape[before - 1] == '-' || shape[before - 1] == '*'))
        --before;
    return before == 0 || std::string_view(".!?,;:(\n>\x01").find(shape[before - 1]) != std::string_view::npos;
}

bool isLetterOfSomebody(const FoldedText &text, std::size_t at)
{
    const std::string_view shape = text.shape();
    if (oneOf(std::u16string_view(text.folded()).substr(at, 1), u"i", u"a", u"u", u"y", u"c", u"r"))
        return false; // words, or written for one
    if (shape.substr(at + 1, 3) == "'s " && !isThing(text, at))
        return true;
    return beginsSentence(text, at) && personDeedBehind(text, at + 1);
}

bool signsText(const FoldedText &text, std::size_t from, std::size_t to)
{
    const std::string &shape = text.shape();
    constexpr std::size_t longestEnd = 8;
    if (shape.size() - to > longestEnd || std::any_of(shape.begin() + static_cast<std::ptrdiff_t>(to), shape.end(), isWordShape))
        return false;
    std::size_t before = from;
    while (before > 0 && from - before < longestEnd && shape[before - 1] == ' ')
        --before;
    return before > 0 && std::string_view(",.!?\n-").find(shape[before - 1]) != std::string_view::npos;
}

bool personCueBefore(const FoldedText &text, std::size_t at)
{
    std::size_t gap = 0;
    const std::u16string_view word = wordBefore(text, at, &gap);
    const std::string_view between = std::string_view(text.shape()).substr(at - gap, gap);
    if (gap == 0 || gap > 3 || between.find('\n') != std::string_view::npos)
        return false;
    if (between.find('.') != std::string_view::npos)
        return oneOf(word, u"m", u"mr", u"mrs", u"ms", u"mme", u"dr", u"pr", u"prof", u"mlle", u"me");
    return oneOf(word, u"m", u"mr", u"mrs", u"ms", u"mme", u"mmes", u"mm", u"mlle", u"miss", u"dr", u"pr", u"prof", u"monsieur",
                 u"madame", u"mademoiselle", u"docteur", u"doctor", u"maitre", u"professeur", u"professor", u"bonjour",
                 u"bonsoir", u"salut", u"coucou", u"hello", u"hi", u"hey", u"dear", u"cher", u"chere", u"merci", u"thanks",
                 u"avec", u"chez", u"with", u"tell", u"ask", u"cheers", u"thx", u"tks", u"hiya", u"cc", u"famille");
}

bool isInDate(const FoldedText &text, std::size_t from, std::size_t to)
{
    const std::string &shape = text.shape();
    std::size_t after = to;
    while (after < shape.size() && after - to < 3
           && (shape[after] == ' ' || shape[after] == '.' || shape[after] == ',' || shape[after] == '\n'))
        ++after;
    if (after < shape.size() && after > to && isDigitShape(shape[after]))
        return true;
    std::size_t gap = 0;
    const std::u16string_view word = wordBefore(text, from, &gap);
    if (word.empty() || gap == 0 || gap > 2)
        return false;
    if (word[0] >= u'0' && word[0] <= u'9')
        return true;
    return oneOf(word, u"en", u"fin", u"debut", u"mi", u"courant", u"mois", u"in", u"of", u"next", u"last", u"early", u"late",
                 u"mid", u"until", u"by", u"depuis", u"jusqu", u"end", u"er", u"de", u"since", u"before", u"after", u"avant",
                 u"apres", u"this", u"premier", u"lundi", u"mardi", u"mercredi", u"jeudi", u"vendredi", u"samedi", u"dimanche",
                 u"monday", u"tuesday", u"wednesday", u"thursday", u"friday", u"saturday", u"sunday");
}

} // namespace vigie::redaction
