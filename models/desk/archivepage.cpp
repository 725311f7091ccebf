#include "models/desk/archivepage.h"

#include "models/domain/time.h"

#include <QJsonArray>
#include <QLocale>

namespace vigie::desk {
namespace {

/// What is said in both languages, in the order of the page. Not in translations/: it is a letter in the person's language,
/// whatever that of the desk or the workstation is.
struct Words {
    const char *language;
    const char *locale;
    const char *title;
    const char *intro; ///< %1 the number, %2 the day
    const char *who;
    const char *name;
    const char *mail;
    const char *phone;
    const char *categories;
    const char *contact;
    const char *personalisation;
    const char *location;
    const char *tracking;
    const char *other; ///< %1 mails, %2 events
    const char *purposes;
    const char *purposesText;
    const char *recipients;
    const char *recipientsText;
    const char *retention;
    const char *retentionText; ///< %1 days
    const char *transfers;
    const char *noTransfers;
    const char *transfer; ///< %1 day, %2 country, %3 mechanism
    const char *source;
    const char *sourceText;
    const char *rights;
    const char *rightsText;
    const char *requests;
    const char *request; ///< %1 day received
    const char *from;
    const char *to;
    const char *sent;
    const char *subject;
    const char *masked;
    const char *restricted; ///< %1 requests
};

constexpr Words french{
    "fr",
    "fr_FR",
    "Vos données",
    "Réponse à votre demande %1, établie le %2. Les fichiers data.json, contact.vcf et calendar-*.ics contiennent les mêmes "
    "données "
    "sous une forme réutilisable.",
    "Vous",
    "Nom",
    "Courriel",
    "Téléphone",
    "Les catégories de données",
    "Contact : nom, courriel, téléphone, tels qu’ils figurent ci-dessus.",
    "Personnalisation : les horaires et préférences de chaque demande où vous participez sont dans data.json.",
    "Localisation : les lieux des rendez-vous et des événements.",
    "Suivi des sites : ce service n’en détient pas.",
    "Autres : courriels (%1) et événements de calendrier (%2) où vous figurez.",
    "Les finalités",
    "Assurer la prise de rendez-vous, dont une part est traitée par des personnes ; vérifier la qualité sur des échantillons ; "
    "assurer la "
    "sécurité ; répondre à vos demandes.",
    "Les destinataires",
    "Les participants des rendez-vous, pour leur organisation ; des superviseurs et des relecteurs qualité, prestataires "
    "externes, qui "
    "voient les demandes sans les noms ; le support.",
    "La durée",
    "Ces données sont effacées %1 jours après le dernier événement de la demande, sauf durée propre au contrat du client.",
    "Les transferts hors de l’Union européenne",
    "Aucune de ces demandes n’a été consultée hors de l’Union européenne.",
    "%1 : consultée, sans les noms, depuis le pays %2 (garantie : %3).",
    "D’où elles viennent",
    "Des courriels envoyés au service et des calendriers que ses clients lui ont ouverts.",
    "Vos droits",
    "Vous pouvez demander la rectification, l’effacement, la limitation, la portabilité, vous opposer, retirer un consentement, "
    "et réclamer "
    "auprès de la CNIL (www.cnil.fr) ou saisir un juge. Le délégué à la protection des données répond à vos questions.",
    "Les demandes où vous figurez",
    "Demande reçue le %1",
    "De",
    "À",
    "Date",
    "Objet",
    "Les autres personnes sont remplacées par un signe entre crochets : leurs données ne sont pas les vôtres.",
    "Demandes qui ne figurent pas ici, parce que leur traitement est limité par le droit d’une autre personne (RGPD, art. 18), "
    "ou que "
    "la loi les exige encore (art. 17, § 3) : %1.",
};

constexpr Words english{
    "en",
    "en_GB",
    "Your data",
    "The answer to your request %1, made on %2. The files data.json, contact.vcf and calendar-*.ics hold the same data in a form "
    "that can "
    "be used again.",
    "You",
    "Name",
    "E-mail",
    "Telephone",
    "The categories of data",
    "Contact: name, e-mail, telephone, as above.",
    "Personalisation: the hours and preferences of each request you take part in are in data.json.",
    "Location: the places of meetings and events.",
    "Tracking on the sites: this service holds none.",
    "Other: e-mails (%1) and calendar events (%2) in which you are named.",
    "The purposes",
    "Scheduling meetings, a part of which is worked by people; checking the quality on samples; security; answering you.",
    "The recipients",
    "Those who take part in the meetings, to arrange them; supervisors and quality reviewers of external suppliers, who see "
    "requests "
    "without names; support.",
    "How long",
    "This data is erased %1 days after the last event of the request, unless the contract with the client says otherwise.",
    "Transfers outside the European Union",
    "None of these requests was looked at outside the European Union.",
    "%1: looked at, without names, from country %2 (safeguard: %3).",
    "Where it comes from",
    "From e-mails sent to the service, and from calendars that its clients have opened to it.",
    "Your rights",
    "You may ask for rectification, erasure, restriction and portability, object, withdraw a consent, complain to a supervisory "
    "authority "
    "(in France the CNIL, www.cnil.fr) or go to court. The data protection officer answers your questions.",
    "The requests in which you are named",
    "Request received on %1",
    "From",
    "To",
    "Date",
    "Subject",
    "Other people are replaced by a sign in brackets: their data is not yours.",
    "Requests that are not here, because their processing is restricted by the right of another person (GDPR art. 18), or as the "
    "law "
    "still needs them (art. 17(3)): %1.",
};

class Page
{
public:
    explicit Page(const Words &words)
        : m_locale(QString::fromLatin1(words.locale))
    {
    }

    [[nodiscard]] QString day(const QString &rfc3339) const
    {
        const auto instant = fromRfc3339(rfc3339);
        return instant ? m_locale.toString(toDateTime(*instant).date(), QLocale::LongFormat) : QString();
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
    std::vector<Block> m_blocks;
};

QString joined(const QJsonArray &list)
{
    QStringList texts;
    for (const QJsonValue &one : list)
        texts.append(one.toString());
    return texts.join(QStringLiteral(", "));
}

void addTransfers(Page &page, const Words &words, const QJsonArray &transfers)
{
    page.heading(words.transfers);
    if (transfers.isEmpty())
        page.paragraph(QString::fromUtf8(words.noTransfers));
    for (const QJsonValue &one : transfers) {
        page.paragraph(QString::fromUtf8(words.transfer)
                           .arg(page.day(one[QLatin1String("at")].toString()), one[QLatin1String("country")].toString(),
                                one[QLatin1String("mechanism")].toString()));
    }
}

void addRequests(Page &page, const Words &words, const QJsonArray &requests)
{
    page.section(words.requests, words.masked);
    for (const QJsonValue &request : requests) {
        page.add(Block::Kind::Subheading,
                 QString::fromUtf8(words.request).arg(page.day(request[QLatin1String("receivedAt")].toString())));
        page.paragraph(request[QLatin1String("summary")].toString());
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

Readable archivePage(const QJsonObject &data, const QString &language, const ArchiveFigures &figures)
{
    const Words &words = language == QLatin1String("fr") ? french : english;
    Page page(words);
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
    page.section(words.recipients, words.recipientsText);
    page.heading(words.retention);
    page.paragraph(QString::fromUtf8(words.retentionText).arg(figures.retentionDays));
    addTransfers(page, words, data.value(QLatin1String("transfers")).toArray());
    page.section(words.source, words.sourceText);
    page.section(words.rights, words.rightsText);
    addRequests(page, words, data.value(QLatin1String("requests")).toArray());
    if (const int restricted = data.value(QLatin1String("restricted")).toInt(); restricted > 0)
        page.paragraph(QString::fromUtf8(words.restricted).arg(restricted));
    return {QString::fromLatin1(words.language), fromRfc3339(data.value(QLatin1String("madeAt")).toString()).value_or(Instant()),
            std::move(page).blocks()};
}

} // namespace vigie::desk
