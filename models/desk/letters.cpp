#include "models/desk/letters.h"

#include "models/domain/writtenday.h"

#include <QLocale>

namespace vigie::desk {
namespace {

/// Both languages beside each other; the thread's is chosen when a letter is written.
struct Phrase {
    const char *french;
    const char *english;
};

class Words
{
public:
    explicit Words(const Package &package)
        : m_french(package.language == QLatin1String("fr"))
        , m_locale(m_french ? QLocale(QLocale::French, QLocale::France) : QLocale(QLocale::English, QLocale::UnitedKingdom))
        , m_zone(package.client().zone.toLatin1())
    {
    }

    [[nodiscard]] QString operator()(const Phrase &phrase) const
    {
        return QString::fromUtf8(m_french ? phrase.french : phrase.english);
    }

    /// In the client's zone, which is named.
    [[nodiscard]] QString when(const TimeRange &range) const
    {
        const QDateTime start = toDateTime(range.start, m_zone);
        const QDateTime end = toDateTime(range.end, m_zone);
        const auto dayOf = [this](const QDateTime &at) {
            return writtenDay(at.date(), m_locale, QStringLiteral("dddd d MMMM yyyy"));
        };
        const QString day = dayOf(start);
        const QString from = m_locale.toString(start.time(), QStringLiteral("HH:mm"));
        const QString until = m_locale.toString(end.time(), QStringLiteral("HH:mm"));
        const QString to = start.date() == end.date() ? until : dayOf(end) + QLatin1Char(' ') + until;
        return (*this)({"%1, de %2 à %3 (%4)", "%1, %2 to %3 (%4)"}).arg(day, from, to, QString::fromLatin1(m_zone.id()));
    }

private:
    bool m_french;
    QLocale m_locale;
    QTimeZone m_zone;
};

Phrase labelOf(ShareableKind kind)
{
    switch (kind) {
    case ShareableKind::Phone:
        return {"Téléphone : %1", "Phone: %1"};
    case ShareableKind::AccessInstructions:
        return {"Accès : %1", "Access: %1"};
    case ShareableKind::Address:
        return {"Adresse : %1", "Address: %1"};
    case ShareableKind::ConferenceLink:
        return {"Lien de la réunion : %1", "Meeting link: %1"};
    }
    return {"%1", "%1"};
}

Phrase reasonOf(DeclineReason reason)
{
    switch (reason) {
    case DeclineReason::NotAMeeting:
        return {"Ce message ne demande pas de rendez-vous.", "This message does not ask for a meeting."};
    case DeclineReason::OutOfScope:
        return {"Cette demande ne relève pas du service de prise de rendez-vous.",
                "This request is outside the scheduling service."};
    case DeclineReason::ClientDoesNotWant:
        return {"Ce rendez-vous n'est pas souhaité.", "This meeting is not wanted."};
    case DeclineReason::Impossible:
        return {"Ce rendez-vous ne peut pas être organisé.", "This meeting cannot be arranged."};
    case DeclineReason::Other:
        return {"", ""};
    }
    return {"", ""};
}

/// Greeting, paragraphs, signature.
QString letter(const Words &words, const QStringList &paragraphs)
{
    QStringList all{words({"Bonjour,", "Hello,"})};
    for (const QString &paragraph : paragraphs) {
        if (!paragraph.isEmpty())
            all.append(paragraph);
    }
    all.append(words({"Cordialement,\nL'assistant de prise de rendez-vous", "Kind regards,\nThe scheduling assistant"}));
    return all.join(QStringLiteral("\n\n")) + QLatin1Char('\n');
}

QString details(const LetterFacts &facts, const Words &words)
{
    QStringList lines;
    if (const QString location = locationOf(facts); !location.isEmpty())
        lines.append(words({"Lieu : %1", "Place: %1"}).arg(location));
    if (const QString shared = sharedLines(facts); !shared.isEmpty())
        lines.append(shared);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString sharedLines(const LetterFacts &facts)
{
    const Words words(facts.package);
    QStringList lines;
    for (const SharedValue *item : facts.shared)
        lines.append(words(labelOf(item->kind)).arg(item->value));
    return lines.join(QLatin1Char('\n'));
}

QString locationOf(const LetterFacts &facts)
{
    for (const SharedValue *item : facts.shared) {
        if (item->kind == ShareableKind::Address)
            return item->value;
    }
    QStringList parts{facts.package.placeName, facts.package.placeCity};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString inClear(const QString &text, const Package &package)
{
    // One pass: a name that looks like a token is not replaced again.
    QString result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype close = text.at(at) == QLatin1Char('{') ? text.indexOf(QLatin1Char('}'), at) : -1;
        const PackageParticipant *person = close < 0 ? nullptr : package.participant(Token{text.mid(at + 1, close - at - 1)});
        if (person) {
            result += person->name;
            at = close + 1;
        } else {
            result += text.at(at++);
        }
    }
    return result;
}

Letter invitationLetter(const LetterFacts &facts, const TimeRange &when, bool moved)
{
    const Words words(facts.package);
    const Phrase fixed{"Le rendez-vous « %1 » est fixé : %2.", "The meeting “%1” is set: %2."};
    const Phrase changed{"Le rendez-vous « %1 » est déplacé : %2.", "The meeting “%1” has been moved: %2."};
    return Letter{
        facts.package.summary,
        letter(words, {words(moved ? changed : fixed).arg(facts.package.summary, words.when(when)), details(facts, words)})};
}

Letter cancellationLetter(const LetterFacts &facts, const TimeRange &when)
{
    const Words words(facts.package);
    return Letter{words({"Annulé : %1", "Cancelled: %1"}).arg(facts.package.summary),
                  letter(words,
                         {words({"Le rendez-vous « %1 » (%2) est annulé.", "The meeting “%1” (%2) is cancelled."})
                              .arg(facts.package.summary, words.when(when)),
                          sharedLines(facts)})};
}

Letter proposalLetter(const LetterFacts &facts, const std::vector<TimeRange> &offered)
{
    const Words words(facts.package);
    QStringList lines;
    for (const TimeRange &slot : offered)
        lines.append(QStringLiteral("- ") + words.when(slot));
    return Letter{facts.package.summary,
                  letter(words,
                         {words({"Pour « %1 », voici les créneaux possibles :", "These times are possible for “%1”:"})
                              .arg(facts.package.summary),
                          lines.join(QLatin1Char('\n')), details(facts, words),
                          words({"Lequel vous convient ?", "Which one suits you?"})})};
}

Letter questionLetter(const LetterFacts &facts, const QString &question)
{
    const Words words(facts.package);
    return Letter{facts.package.summary, letter(words, {inClear(question, facts.package), sharedLines(facts)})};
}

Letter declineLetter(const LetterFacts &facts, DeclineReason reason, const QString &message)
{
    const Words words(facts.package);
    return Letter{facts.package.summary,
                  letter(words,
                         {words({"Votre demande « %1 » n'a pas pu aboutir.", "Your request “%1” could not be carried out."})
                              .arg(facts.package.summary),
                          words(reasonOf(reason)), inClear(message, facts.package)})};
}

} // namespace vigie::desk
