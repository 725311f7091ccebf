#include "models/desk/archivepage.h"

#include "models/desk/archivewords.h"
#include "models/desk/records.h"
#include "models/domain/case.h"
#include "models/domain/holdings.h"
#include "models/domain/incident.h"
#include "models/domain/rightsflow.h"
#include "models/domain/time.h"
#include "models/domain/writtenday.h"

#include <QJsonArray>
#include <QLocale>

namespace vigie::desk {
namespace {

class Page
{
public:
    Page(const ArchiveWords &words, const QTimeZone &zone)
        : m_locale(QString::fromLatin1(words.locale))
        , m_zone(zone)
    {
    }

    [[nodiscard]] QString day(const QString &rfc3339) const
    {
        const auto instant = fromRfc3339(rfc3339);
        return instant ? writtenDay(toDateTime(*instant, m_zone).date(), m_locale, m_locale.dateFormat()) : QString();
    }
    /// "mardi 31 mars 2026, 14:00–15:00"
    [[nodiscard]] QString times(const QJsonArray &ranges) const
    {
        QStringList written;
        for (const QJsonValue &range : ranges) {
            const auto hour = [this, &range](const char *end) {
                const auto instant = fromRfc3339(range[QLatin1String(end)].toString());
                return instant ? m_locale.toString(toDateTime(*instant, m_zone).time(), QStringLiteral("HH:mm")) : QString();
            };
            written.append(day(range[QLatin1String("start")].toString()) + QStringLiteral(", ") + hour("start") + QChar(0x2013)
                           + hour("end"));
        }
        return written.join(QStringLiteral("; "));
    }
    void add(Block::Kind kind, const QString &text) { m_blocks.push_back({kind, text}); }
    void paragraph(const QString &text) { add(Block::Kind::Paragraph, text); }
    void named(const char *name, const QString &text)
    {
        if (!text.isEmpty())
            m_blocks.push_back({Block::Kind::Paragraph, text, QString::fromUtf8(name)});
    }
    void heading(const char *text) { add(Block::Kind::Heading, QString::fromUtf8(text)); }
    void section(const char *title, const char *text)
    {
        heading(title);
        paragraph(QString::fromUtf8(text));
    }
    [[nodiscard]] std::vector<Block> blocks() && { return std::move(m_blocks); }

private:
    QLocale m_locale;
    QTimeZone m_zone;
    std::vector<Block> m_blocks;
};

QString joined(const QJsonArray &list)
{
    QStringList texts;
    for (const QJsonValue &one : list)
        texts.append(one.toString());
    return texts.join(QStringLiteral(", "));
}

/// In the order of the enumeration that has the name.
template <typename Enum, std::size_t size>
const char *wordOf(const std::array<const char *, size> &words, const QJsonValue &name)
{
    const std::optional<Enum> value = fromWireName<Enum>(name.toString());
    return value ? words[static_cast<std::size_t>(*value)] : "";
}

void addRecipients(Page &page, const ArchiveWords &words, const QJsonObject &data)
{
    page.section(words.recipients, words.recipientsText);
    const QJsonArray recipients = data.value(QLatin1String("recipients")).toArray();
    for (const QJsonValue &one : recipients) {
        const QString kind = QString::fromUtf8(wordOf<RecipientKind>(words.recipientKinds, one[QLatin1String("kind")]));
        const QString requests = QString::number(one[QLatin1String("requests")].toInt());
        const QString site = one[QLatin1String("site")].toString();
        page.paragraph(
            site.isEmpty()
                ? QString::fromUtf8(words.recipient).arg(kind, requests)
                : QString::fromUtf8(words.recipientSite).arg(kind, site, one[QLatin1String("country")].toString(), requests));
    }
    if (const int workstations = data.value(QLatin1String("workstations")).toInt(); workstations > 0)
        page.paragraph(QString::fromUtf8(words.workstations).arg(workstations));
}

/// As it is, where that is known; else the rule for everybody.
void addRetention(Page &page, const ArchiveWords &words, const QJsonArray &retention, int days)
{
    page.heading(words.retention);
    if (retention.isEmpty())
        page.paragraph(QString::fromUtf8(words.retentionText).arg(days));
    for (const QJsonValue &kept : retention) {
        const auto number = [&kept](const char *name) { return kept[QLatin1String(name)].toInt(); };
        page.paragraph(QString::fromUtf8(words.kept).arg(number("days")).arg(number("clients")).arg(number("requests")));
        if (const QString until = page.day(kept[QLatin1String("until")].toString()); !until.isEmpty())
            page.paragraph(QString::fromUtf8(words.keptUntil).arg(until));
        if (number("restricted") > 0)
            page.paragraph(QString::fromUtf8(words.keptRestricted).arg(number("restricted")));
        if (number("keptBack") > 0)
            page.paragraph(QString::fromUtf8(words.keptBack).arg(number("keptBack")));
    }
}

void addOnRecord(Page &page, const ArchiveWords &words, const QJsonObject &data)
{
    page.heading(words.onRecord);
    const QJsonArray things = data.value(QLatin1String("onRecord")).toArray();
    for (const QJsonValue &one : things)
        page.named(wordOf<HeldThing>(words.things, one[QLatin1String("thing")]),
                   QString::number(one[QLatin1String("items")].toInt()));
    const QJsonArray accounts = data.value(QLatin1String("accounts")).toArray();
    for (const QJsonValue &account : accounts)
        page.paragraph(QString::fromUtf8(words.account)
                           .arg(account[QLatin1String("name")].toString(), account[QLatin1String("site")].toString()));
    const QJsonArray unread = data.value(QLatin1String("unreadPackages")).toArray();
    for (const QJsonValue &package : unread)
        page.paragraph(QString::fromUtf8(words.unreadCame).arg(page.day(package[QLatin1String("cameAt")].toString())));
    const QJsonArray asked = data.value(QLatin1String("rightsRequests")).toArray();
    if (!asked.isEmpty())
        page.heading(words.asked);
    for (const QJsonValue &one : asked) {
        page.paragraph(QString::fromUtf8(words.askedThat)
                           .arg(one[QLatin1String("number")].toString(), page.day(one[QLatin1String("receivedAt")].toString()),
                                QString::fromUtf8(wordOf<RightKind>(words.rightKinds, one[QLatin1String("kind")])),
                                QString::fromUtf8(wordOf<RightsState>(words.rightStates, one[QLatin1String("state")]))));
        if (const QString said = one[QLatin1String("words")].toString(); !said.isEmpty())
            page.add(Block::Kind::Quote, said);
    }
}

void addTransfers(Page &page, const ArchiveWords &words, const QJsonArray &transfers)
{
    page.heading(words.transfers);
    if (transfers.isEmpty())
        page.paragraph(QString::fromUtf8(words.noTransfers));
    for (const QJsonValue &one : transfers) {
        page.paragraph(QString::fromUtf8(words.transfer)
                           .arg(page.day(one[QLatin1String("at")].toString()), one[QLatin1String("country")].toString(),
                                QString::fromUtf8(wordOf<TransferMechanism>(words.mechanisms, one[QLatin1String("mechanism")]))));
    }
}

void addDecided(Page &page, const ArchiveWords &words, const QJsonObject &decided)
{
    const QString kind = decided.value(QLatin1String("kind")).toString();
    for (const auto &[name, word] : words.rulings) {
        if (kind == QLatin1String(name))
            page.named(words.decided,
                       page.day(decided.value(QLatin1String("at")).toString()) + QStringLiteral(", ") + QString::fromUtf8(word));
    }
    page.named(words.decidedTimes, page.times(decided.value(QLatin1String("slots")).toArray()));
    if (const QString text = decided.value(QLatin1String("text")).toString(); !text.isEmpty())
        page.add(Block::Kind::Quote, text);
    QStringList shared;
    const QJsonArray kinds = decided.value(QLatin1String("shared")).toArray();
    for (const QJsonValue &one : kinds)
        shared.append(QString::fromUtf8(wordOf<ShareableKind>(words.shareables, one)));
    page.named(words.shared, shared.join(QStringLiteral(", ")));
}

void addIncidents(Page &page, const ArchiveWords &words, const QJsonArray &incidents)
{
    if (incidents.isEmpty())
        return;
    page.heading(words.incidents);
    for (const QJsonValue &incident : incidents) {
        page.paragraph(QString::fromUtf8(words.incident)
                           .arg(page.day(incident[QLatin1String("at")].toString()),
                                QString::fromUtf8(wordOf<IncidentKind>(words.incidentKinds, incident[QLatin1String("kind")]))));
        const QJsonArray notes = incident[QLatin1String("notes")].toArray();
        for (const QJsonValue &note : notes)
            page.add(Block::Kind::Quote, note.toString());
    }
}

void addRequests(Page &page, const ArchiveWords &words, const QJsonArray &requests)
{
    page.section(words.requests, words.masked);
    for (const QJsonValue &request : requests) {
        page.add(Block::Kind::Subheading,
                 QString::fromUtf8(words.request).arg(page.day(request[QLatin1String("receivedAt")].toString())));
        page.paragraph(request[QLatin1String("summary")].toString());
        page.named(words.proposed, page.times(request[QLatin1String("proposed")].toArray()));
        addDecided(page, words, request[QLatin1String("decided")].toObject());
        const QJsonArray messages = request[QLatin1String("messages")].toArray();
        for (const QJsonValue &message : messages) {
            page.named(words.from, message[QLatin1String("from")].toString());
            page.named(words.to, joined(message[QLatin1String("to")].toArray()));
            page.named(words.sent, page.day(message[QLatin1String("sentAt")].toString()));
            page.named(words.subject, message[QLatin1String("subject")].toString());
            page.add(Block::Kind::Quote, message[QLatin1String("text")].toString());
        }
    }
}

} // namespace

Readable archivePage(const QJsonObject &data, const QString &language, const ArchiveFigures &figures, const QTimeZone &zone)
{
    const ArchiveWords &words = archiveWordsIn(language);
    Page page(words, zone);
    page.add(Block::Kind::Title, QString::fromUtf8(words.title));
    page.paragraph(
        QString::fromUtf8(words.intro)
            .arg(data.value(QLatin1String("number")).toString(), page.day(data.value(QLatin1String("madeAt")).toString())));
    page.heading(words.who);
    const QJsonObject subject = data.value(QLatin1String("subject")).toObject();
    page.named(words.name, subject.value(QLatin1String("name")).toString());
    page.named(words.mail, joined(subject.value(QLatin1String("mails")).toArray()));
    page.named(words.phone, subject.value(QLatin1String("phone")).toString());
    page.heading(words.categories);
    for (const char *line : {words.contact, words.personalisation, words.location, words.tracking})
        page.paragraph(QString::fromUtf8(line));
    page.paragraph(QString::fromUtf8(words.other).arg(figures.mails).arg(figures.events));
    page.section(words.purposes, words.purposesText);
    addRecipients(page, words, data);
    addRetention(page, words, data.value(QLatin1String("retention")).toArray(), figures.retentionDays);
    addTransfers(page, words, data.value(QLatin1String("transfers")).toArray());
    if (data.contains(QLatin1String("onRecord")))
        addOnRecord(page, words, data);
    page.section(words.source, words.sourceText);
    page.section(words.rights, words.rightsText);
    addRequests(page, words, data.value(QLatin1String("requests")).toArray());
    addIncidents(page, words, data.value(QLatin1String("incidents")).toArray());
    if (const int unreadable = data.value(QLatin1String("unreadable")).toInt(); unreadable > 0)
        page.paragraph(QString::fromUtf8(words.unreadable).arg(unreadable));
    if (const int restricted = data.value(QLatin1String("restricted")).toInt(); restricted > 0)
        page.paragraph(QString::fromUtf8(words.restricted).arg(restricted));
    return {QString::fromLatin1(words.language), fromRfc3339(data.value(QLatin1String("madeAt")).toString()).value_or(Instant()),
            std::move(page).blocks()};
}

} // namespace vigie::desk
