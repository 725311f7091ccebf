#include "models/redaction/quotes.h"

#include "models/redaction/foldedtext.h"

#include <QStringList>

#include <re2/re2.h>

#include <algorithm>
#include <span>
#include <vector>

namespace vigie::redaction {
namespace {

constexpr qsizetype longestHeader = 400;     ///< of a reply header, over its lines
constexpr std::size_t headerLines = 4;       ///< a reply header is wrapped over at most this many
constexpr std::size_t longestSignature = 25; ///< lines

/// A line of the body, folded once: no accents, no-break spaces plain.
struct Line {
    QString text;
    std::string shape;
    bool blank = false;
    bool quote = false; ///< begins with '>'
};

using Lines = std::span<const Line>;

bool matches(const std::string &shape, const RE2 &expression)
{
    return shape.size() <= 2000 && RE2::PartialMatch(shape, expression);
}

std::vector<Line> linesOf(const QString &body)
{
    std::vector<Line> lines;
    QString unified = body;
    unified.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    for (const QString &text : unified.split(u'\n')) {
        Line line;
        line.text = text;
        const FoldedText folded(text.size() > 4000 ? QStringView(text).left(4000) : QStringView(text));
        const std::string &shape = folded.shape();
        const std::size_t first = shape.find_first_not_of(" \x01");
        line.shape = first == std::string::npos ? std::string() : shape.substr(first, shape.find_last_not_of(' ') + 1 - first);
        line.blank = line.shape.empty() && text.trimmed().isEmpty();
        line.quote = !line.shape.empty() && line.shape[0] == '>';
        lines.push_back(std::move(line));
    }
    return lines;
}

bool isForward(const std::string &shape)
{
    static const RE2 expression(
        "(?i)^-{2,}\\s*(?:forwarded message|message transfere|message reenvoye|weitergeleitete "
        "nachricht|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht)"
        "|^(?:begin forwarded message|debut du message (?:transfere|reexpedie)|anfang der weitergeleiteten "
        "nachricht|inicio del mensaje reenviado|inizio messaggio inoltrato)\\s*:?$",
        RE2::Latin1);
    return matches(shape, expression);
}

bool isOriginal(const std::string &shape)
{
    static const RE2 expression(
        "(?i)^[-_ ]*-{2,}\\s*(?:original message|message d'origine|message original|ursprungliche "
        "nachricht|urspruengliche nachricht|original-?nachricht|mensaje original|mensaje de origen|messaggio originale|"
        "messaggio di origine|mensagem original|oorspronkelijk bericht|reply message|"
        "original appointment|rendez-vous d'origine)\\s*-{2,}",
        RE2::Latin1);
    return matches(shape, expression);
}

/// "Le lun. 3 mars 2026 à 10:12, Jean Dupont <…> a écrit :", over one to four lines from `at`. Returns how many, 0 for none.
std::size_t replyHeader(Lines lines, std::size_t at)
{
    static const RE2 start("(?i)^[>\\s]*(?:le|on|am|el|il|op|em|w dniu|den|dne|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}[-/. "
                           "]\\d{1,2}[-/. ]\\d{2,4}|(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*[., ])",
                           RE2::Latin1);
    static const RE2 end("(?i)\\b(?:a ecrit|ecrit|wrote|schrieb(?:en)?|escribio|ha "
                         "scritto|scrive|schreef|escreveu|napisal\\(?a?\\)?|skrev)\\b[^.!?]{0,120}:?\\s*$",
                         RE2::Latin1);
    static const RE2 finish("(?i)\\b(?:a ecrit|ecrit|wrote|schrieb(?:en)?|escribio|ha "
                            "scritto|scrive|schreef|escreveu|napisal\\(?a?\\)?|skrev)\\b[^:]{0,120}:\\s*$",
                            RE2::Latin1);
    static const RE2 dated("\\d", RE2::Latin1);
    if (!matches(lines[at].shape, start))
        return 0;
    std::string joined;
    for (std::size_t n = 1; n <= headerLines && at + n <= lines.size(); ++n) {
        const Line &line = lines[at + n - 1];
        if (line.blank || (n > 1 && line.quote && !lines[at].quote))
            return 0;
        if (!joined.empty())
            joined += ' ';
        joined.append(line.shape, 0, 600);
        if (static_cast<qsizetype>(joined.size()) > longestHeader)
            return 0;
        if (matches(joined, finish) && matches(joined, dated))
            return n;
        // Without a colon only when the quotation follows at once.
        if (matches(joined, end) && matches(joined, dated) && at + n < lines.size() && lines[at + n].quote)
            return n;
    }
    return 0;
}

/// "De : …" followed by at least two of Envoyé/Date/À/Objet: the header block of Outlook and its like.
bool isHeaderBlock(Lines lines, std::size_t at)
{
    static const RE2 from("(?i)^[>*\\s]*(?:de|from|von|da|expediteur|van)\\s?\\*?:", RE2::Latin1);
    static const RE2 other(
        "(?i)^[>*\\s]*(?:envoye(?: le)?|sent|date|a|to|cc|objet|subject|gesendet|an|betreff|enviado(?: "
        "el)?|para|asunto|inviato(?: il)?|oggetto|datum|fecha|data|kopie|copia|onderwerp|verzonden|aan|assunto|importance|"
        "repondre a|reply-to|antwort an|responder a|rispondi a)\\s?\\*?:",
        RE2::Latin1);
    // GMX and its like name the time before the sender.
    static const RE2 sent("(?i)^[>*\\s]*(?:gesendet|sent|envoye(?: le)?|enviado(?: el)?|inviato(?: il)?|verzonden)\\s?\\*?:",
                          RE2::Latin1);
    const bool timeFirst = matches(lines[at].shape, sent);
    if (!timeFirst && !matches(lines[at].shape, from))
        return false;
    bool named = !timeFirst;
    int others = 0;
    for (std::size_t i = at + 1; i < lines.size() && i < at + 8; ++i) {
        named = named || matches(lines[i].shape, from);
        others += matches(lines[i].shape, other) ? 1 : 0;
    }
    return named && others >= 2;
}

bool isRule(const std::string &shape)
{
    return shape.size() >= 10 && shape.find_first_not_of('_') == std::string::npos;
}

bool isDeviceLine(const std::string &shape)
{
    static const RE2 expression("(?i)^(?:envoye (?:de|depuis|a partir de|avec|par) "
                                "(?:mon|ma|un|l'app|outlook|yahoo|iphone|mobile|courrier|proton|gmail|mail)|sent "
                                "(?:from|via|with) (?:my|an?|the|outlook|yahoo|mail|proton|iphone|android|blackberry|samsung)|"
                                "get outlook for|telecharge[rz] outlook pour|obtenir outlook|von meinem .{1,30} gesendet|enviado "
                                "(?:desde|do|de) m|inviato da|provenance : courrier|envoye depuis)",
                                RE2::Latin1);
    return matches(shape, expression);
}

bool isClosing(const std::string &shape)
{
    static const RE2 expression(
        "(?i)^(?:bien |tres )?(?:cordialement|amicalement|sincerement|respectueusement|cdlt|cdt|bcdt|bien a (?:vous|toi|vous "
        "tous)|amities|salutations(?: distinguees)?|bonne (?:journee|soiree|reception|semaine)|"
        "a bientot|belle journee|avec mes (?:meilleures|sinceres) salutations|(?:best|kind|warm|warmest|many thanks and "
        "best|with best|with kind)? ?regards|best(?: wishes)?|"
        "(?:yours )?(?:sincerely|truly|faithfully)|cheers|thanks|many thanks|thank you|merci|merci d'avance|merci beaucoup|all "
        "the best|take care|"
        "mit freundlichen gru(?:ss|s)en|saludos|cordiali saluti|je vous prie d'agreer.{0,120})\\s?[,.!]*$",
        RE2::Latin1);
    return shape.size() < 160 && matches(shape, expression);
}

bool isContactLine(const std::string &shape)
{
    static const RE2 expression(
        "(?i)\\d{2}[ .-]?\\d{2}[ "
        ".-]?\\d{2}|@|\\bwww\\.|https?://"
        "|\\b(?:tel|mob|mobile|fax|phone|cell|t|m|p|f)\\s?[.:]|\\||\\b\\d{5}\\b|\\b(?:rue|avenue|boulevard|street|road)\\b|"
        "\\b(?:directeur|directrice|director|manager|head "
        "of|assistante?|avocate?|partner|associee?|president|ceo|cfo|cto|consultante?|responsable|chef|ingenieur|engineer|"
        "sales|sarl|sas|s\\.a\\.|ltd|llp|inc)\\b",
        RE2::Latin1);
    return matches(shape, expression);
}

/// What lawyers and mail servers put below a message. `paragraph` is joined to one line.
bool isDisclaimer(const std::string &paragraph)
{
    static const RE2 certain(
        "(?i)confidentiality (?:notice|note|disclaimer)|avis de confidentialite|(?:not|be) the (?:intended|named) "
        "(?:recipient|addressee)|"
        "intended (?:only|solely|exclusively) for|n'etes pas (?:le|la|les|l'un des) destinataires?|"
        "recu (?:ce|cet|le) (?:message|courriel|mail|e-?mail|courrier) par erreur|received this "
        "(?:e-?mail|message|communication) in error|"
        "susceptibles? de contenir des informations|peu(?:ven)?t contenir des informations|"
        "environne?ment avant d'imprimer|avant d'imprimer ce|before printing|pour vous desabonner|(?:pouvez|souhaitez) vous "
        "desabonner|(?:to|can|may) unsubscribe|unsubscribe (?:here|from this|at any)|"
        "vous recevez ce (?:message|courriel|mail|e-?mail) (?:car|parce)|you (?:are receiving|received) this (?:e-?mail|message) "
        "because|"
        "(?:virus[- ]free|sans virus|garanti sans virus)\\b|never change our bank details",
        RE2::Latin1);
    static const RE2 ofMail("(?i)\\b(?:messages?|courriels?|e-?mails?|mails?|courrier|communication|confidential|confidentialite|"
                            "virus|imprimer|printing)\\b",
                            RE2::Latin1);
    return paragraph.size() < 4000 && RE2::PartialMatch(paragraph, ofMail) && RE2::PartialMatch(paragraph, certain);
}

/// The paragraph that ends before line `end`: its first line.
std::size_t paragraphStart(Lines lines, std::size_t end)
{
    std::size_t start = end;
    while (start > 0 && !lines[start - 1].blank)
        --start;
    return start;
}

std::size_t withoutBlanks(Lines lines, std::size_t end)
{
    while (end > 0 && lines[end - 1].blank)
        --end;
    return end;
}

/// "Jean Dupont", "Prince A. Adeyemi (Ms)": up to five words, each with a capital.
bool isNameLine(const std::string &shape)
{
    static const RE2 expression(
        "[A-Z\\xC9][A-Za-z\\xC9\\xE9'.-]*(?: (?:(?:de|du|la|le|van|von|der|d')\\s?)*[A-Z\\xC9][A-Za-z\\xC9\\xE9'.-]*){0,4}"
        "(?: \\((?:Mr|Mrs|Ms|M|Mme)\\.?\\))?,?",
        RE2::Latin1);
    return shape.size() <= 50 && RE2::FullMatch(shape, expression);
}

/// Where a contact block that no closing formula announces begins: a last paragraph of short lines without sentences, days or
/// hours, with a phone, an address of mail or web. Its first line stays when it is a name. `end` when there is none.
std::size_t contactBlockStart(Lines lines, std::size_t end)
{
    static const RE2 reachable(
        "(?i)\\d{2}[ .-]?\\d{2}[ .-]?\\d{2}|\\d{3}[ )-]{1,2}\\d{3}[ -]\\d{4}|\\d{3,4} \\d{4}\\b|@|\\bwww\\.|https?://",
        RE2::Latin1);
    static const RE2 separated("[^ ].* (?:-{1,2}|\\||\\xB7) ", RE2::Latin1);
    static const RE2 postcode("\\b\\d{5}\\b", RE2::Latin1);
    static const RE2 content(
        "(?i)[.!?:]$|\\b\\d{1,2} ?(?:h|:\\d\\d|am|pm)\\b|\\b\\d{1,2}h\\d\\d\\b|\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|"
        "dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b|\\b(?:je|tu|nous|vous|i|i'm|we|you|"
        "merci|please|svp|call|appele[rz]|code|lien|link)\\b",
        RE2::Latin1);
    static const RE2 legalEnd("(?i)\\b(?:ltd|inc|co|corp|k\\.k|s\\.a|llp|tel|st|rd|ave)\\.$", RE2::Latin1);
    constexpr std::size_t longestLine = 100;
    constexpr std::size_t longestBlock = 8;
    const std::size_t start = paragraphStart(lines, end);
    if (start == 0 || start == end || end - start > longestBlock)
        return end; // a message of one paragraph is its words
    bool contact = false;
    for (std::size_t i = start; i < end; ++i) {
        const std::string &shape = lines[i].shape;
        if (shape.size() > longestLine || (RE2::PartialMatch(shape, content) && !RE2::PartialMatch(shape, legalEnd)))
            return end;
        contact = contact || RE2::PartialMatch(shape, reachable)
            || (RE2::PartialMatch(shape, separated) && RE2::PartialMatch(shape, postcode));
    }
    if (!contact)
        return end;
    if (RE2::PartialMatch(lines[start].shape, separated))
        return start;
    if (end - start < 2 || !isNameLine(lines[start].shape))
        return end;
    const std::size_t before = withoutBlanks(lines, start);
    return before > 0 && lines[before - 1].shape == lines[start].shape ? start : start + 1;
}

/// Where a delimiter, a device's line or the block below a closing formula begins; `count` when there is none.
std::size_t announcedSignature(Lines lines, std::size_t count)
{
    const std::size_t lookBack = count > longestSignature ? count - longestSignature : 0;
    for (std::size_t i = lookBack; i < count; ++i) {
        // RFC 3676, 4.3: "-- "; many programs lose the space.
        if (lines[i].text == QLatin1String("-- ") || lines[i].shape == "--")
            return i;
    }
    for (std::size_t i = lookBack; i < count; ++i) {
        if (isDeviceLine(lines[i].shape) && lines[i].shape.size() < 120)
            return i;
    }
    for (std::size_t i = count; i > lookBack; --i) {
        if (!isClosing(lines[i - 1].shape))
            continue;
        // The formula and the name below it are part of the message; what follows is a contact block or nothing.
        std::size_t name = i;
        while (name < count && lines[name].blank)
            ++name;
        std::size_t contacts = 0;
        bool prose = false;
        for (std::size_t j = name + 1; j < count; ++j) {
            contacts += isContactLine(lines[j].shape) ? 1 : 0;
            prose = prose || lines[j].shape.size() > 120;
        }
        if (name < count && contacts > 0 && !prose)
            return name + 1;
    }
    return count;
}

/// Where the signature begins in the new lines; their number when there is none.
std::size_t signatureStart(Lines lines)
{
    constexpr int mostDisclaimers = 6;
    const std::size_t delimiter = announcedSignature(lines, lines.size());
    if (delimiter < lines.size())
        return delimiter;
    std::size_t end = withoutBlanks(lines, lines.size());
    std::size_t disclaimer = lines.size();
    for (int i = 0; i < mostDisclaimers && end > 0; ++i) {
        const std::size_t start = paragraphStart(lines, end);
        std::string paragraph;
        for (std::size_t line = start; line < end; ++line)
            paragraph += lines[line].shape.substr(0, 2000) + ' ';
        if (start == 0 || !isDisclaimer(paragraph))
            break;
        disclaimer = start;
        end = withoutBlanks(lines, start);
    }
    const std::size_t announced = announcedSignature(lines, end);
    if (announced < end)
        return announced;
    const std::size_t block = contactBlockStart(lines, end);
    return block < end ? block : disclaimer;
}

/// The lines of a forwarded message as its sender wrote them: without a layer of quotation marks when all have one.
std::vector<Line> unquoted(std::vector<Line> lines)
{
    const auto unmarked = std::count_if(lines.begin(), lines.end(), [](const Line &line) { return !line.blank && !line.quote; });
    if (unmarked > 1) // the line that announces the forward
        return lines;
    for (Line &line : lines) {
        const std::size_t first = line.quote ? line.shape.find_first_not_of(' ', 1) : 0;
        line.shape = first == std::string::npos ? std::string() : line.shape.substr(first);
        line.blank = line.blank || line.shape.empty();
        line.quote = !line.shape.empty() && line.shape[0] == '>';
    }
    return lines;
}

QString joined(Lines lines, std::size_t from, std::size_t to)
{
    QStringList texts;
    for (std::size_t i = from; i < to; ++i)
        texts.append(lines[i].text);
    while (!texts.isEmpty() && texts.last().trimmed().isEmpty())
        texts.removeLast();
    qsizetype leading = 0;
    while (leading < texts.size() && texts[leading].trimmed().isEmpty())
        ++leading;
    return texts.mid(leading).join(u'\n');
}

} // namespace

MailParts splitMail(const QString &body)
{
    std::vector<Line> lines = linesOf(body);
    std::vector<Line> fresh;
    std::vector<Line> old;
    // Every line goes to one of the two, once, in order; what is looked at lies ahead.
    const auto move = [&lines](std::size_t from, std::size_t to, std::vector<Line> &target) {
        target.insert(target.end(), std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(from)),
                      std::make_move_iterator(lines.begin() + static_cast<std::ptrdiff_t>(to)));
    };
    bool forwarded = false;
    std::size_t own = 0; // new lines before a forwarded message: only these are searched for a signature
    for (std::size_t i = 0; i < lines.size();) {
        if (isForward(lines[i].shape)) {
            forwarded = true;
            own = fresh.size();
            move(i, lines.size(), fresh);
            break;
        }
        if (isOriginal(lines[i].shape) || isHeaderBlock(lines, i)
            || (isRule(lines[i].shape) && i + 1 < lines.size() && isHeaderBlock(lines, i + 1))) {
            move(i, lines.size(), old);
            break;
        }
        if (const std::size_t header = replyHeader(lines, i)) {
            std::size_t next = i + header;
            while (next < lines.size() && lines[next].blank)
                ++next;
            if (next == lines.size() || !lines[next].quote) {
                move(i, lines.size(), old);
                break;
            }
            move(i, next, old);
            i = next;
            continue;
        }
        move(i, i + 1, lines[i].quote ? old : fresh);
        ++i;
    }
    if (!forwarded)
        own = fresh.size();
    MailParts parts;
    parts.quoted = joined(old, 0, old.size());
    const Lines all(fresh);
    const Lines trimmed = all.first(withoutBlanks(all, own));
    const std::size_t signature = signatureStart(trimmed);
    parts.signature = joined(trimmed, signature, trimmed.size());
    parts.newText = joined(trimmed, 0, signature);
    if (forwarded) {
        const Lines sent = all.subspan(own);
        const std::vector<Line> inner = unquoted({sent.begin(), sent.end()});
        // The history the forwarded message repeats was forwarded on purpose.
        std::size_t history = 1;
        while (history < inner.size() && !inner[history].quote && replyHeader(inner, history) == 0
               && !(isOriginal(inner[history].shape) || isForward(inner[history].shape)))
            ++history;
        const Lines latest = Lines(inner).first(std::min(history, inner.size()));
        const std::size_t ending = signatureStart(latest);
        const bool isSigned = ending < latest.size();
        const QString theirs = isSigned ? joined(sent, ending, withoutBlanks(inner, latest.size())) : QString();
        QString content = isSigned ? joined(sent, 0, withoutBlanks(inner, ending)) : joined(sent, 0, sent.size());
        if (isSigned && latest.size() < sent.size())
            content += QStringLiteral("\n\n") + joined(sent, latest.size(), sent.size());
        parts.signature += (parts.signature.isEmpty() || theirs.isEmpty() ? QString() : QStringLiteral("\n\n")) + theirs;
        parts.newText += (parts.newText.isEmpty() ? QString() : QStringLiteral("\n\n")) + content;
    }
    return parts;
}

} // namespace vigie::redaction
