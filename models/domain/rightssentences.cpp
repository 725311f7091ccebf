#include "models/domain/rightssentences.h"

#include "models/domain/oneline.h"
#include "models/domain/writtenday.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace vigie::rightssentences {
namespace {

/// As art. 17(3) has them.
QString groundIn(const QString &language, KeepingGround ground)
{
    const bool isFrench = language == QLatin1String("fr");
    switch (ground) {
    case KeepingGround::Expression:
        return isFrench ? QStringLiteral("pour l’exercice de la liberté d’expression et d’information (article 17, "
                                         "paragraphe\u00a03, point\u00a0a), du RGPD)")
                        : QStringLiteral("for the right of freedom of expression and information (article 17(3)(a) of the GDPR)");
    case KeepingGround::LegalObligation:
        return isFrench ? QStringLiteral("pour respecter une obligation légale (article 17, paragraphe\u00a03, point\u00a0b), du "
                                         "RGPD)")
                        : QStringLiteral("to comply with a legal obligation (article 17(3)(b) of the GDPR)");
    case KeepingGround::Archiving:
        return isFrench ? QStringLiteral("à des fins d’archives, de recherche ou de statistiques (article 17, paragraphe\u00a03, "
                                         "point\u00a0d), du RGPD)")
                        : QStringLiteral("for archiving, research or statistics (article 17(3)(d) of the GDPR)");
    case KeepingGround::LegalClaims:
        break;
    }
    return isFrench ? QStringLiteral("pour la constatation, l’exercice ou la défense de droits en justice (article 17, "
                                     "paragraphe\u00a03, point\u00a0e), du RGPD)")
                    : QStringLiteral("for the establishment, exercise or defence of legal claims (article 17(3)(e) of the GDPR)");
}

/// Why it goes on for the security of the service, as it was last said; nothing when it does not.
QString weighedIn(const RightsCase &request)
{
    const RightsStep *last = lastOf(request, {RightsStepKind::Weighed, RightsStepKind::SecurityStopped});
    const bool goesOn = request.wish.kind == RightKind::Objection && last != nullptr && last->kind == RightsStepKind::Weighed;
    return goesOn ? oneLine(last->words) : QString();
}

QString kindIn(const QString &language, RecipientKind kind)
{
    const bool isFrench = language == QLatin1String("fr");
    switch (kind) {
    case RecipientKind::Clients:
        return isFrench ? QStringLiteral("les clients pour lesquels vos rendez-vous étaient organisés")
                        : QStringLiteral("the clients for whom meetings with you were arranged");
    case RecipientKind::Participants:
        return isFrench ? QStringLiteral("les participants à ces rendez-vous")
                        : QStringLiteral("those who take part in these meetings");
    case RecipientKind::Supervision:
        return isFrench ? QStringLiteral("nos équipes de supervision") : QStringLiteral("our supervision teams");
    case RecipientKind::Quality:
        return isFrench ? QStringLiteral("notre équipe qualité") : QStringLiteral("our quality team");
    case RecipientKind::Support:
        return isFrench ? QStringLiteral("notre support") : QStringLiteral("our support");
    }
    return {};
}

/// What the service cannot do for them any more, by the purpose that they took their consent back for.
QString consequenceOf(const QString &language, Purpose purpose)
{
    const bool isFrench = language == QLatin1String("fr");
    switch (purpose) {
    case Purpose::Scheduling:
        return isFrench
            ? QStringLiteral("Sans ces données, l’organisation de rendez-vous avec vous par notre service est dégradée "
                             "ou devient impossible.")
            : QStringLiteral("Without this data the arranging of meetings with you by our service is degraded or "
                             "becomes impossible.");
    case Purpose::Enquiries:
        return isFrench ? QStringLiteral("Nous ne pouvons plus donner suite à vos demandes d’information.")
                        : QStringLiteral("We can no longer follow up your enquiries.");
    case Purpose::Newsletter:
        return isFrench ? QStringLiteral("Vous ne recevez plus notre lettre d’information.")
                        : QStringLiteral("You no longer get our newsletter.");
    case Purpose::Surveys:
        return isFrench ? QStringLiteral("Vous ne recevez plus nos enquêtes.") : QStringLiteral("You no longer get our surveys.");
    case Purpose::Security:
        return isFrench ? QStringLiteral("Les abus commis en votre nom peuvent nous échapper.")
                        : QStringLiteral("We may miss abuse that is committed in your name.");
    case Purpose::Improvement:
        return isFrench ? QStringLiteral("Vos échanges ne servent plus à améliorer le service.")
                        : QStringLiteral("Your exchanges no longer help to improve the service.");
    case Purpose::Billing: // rests on no consent
        break;
    }
    return {};
}

} // namespace

QString dayIn(const QString &language, const QDate &day)
{
    const QLocale locale(language == QLatin1String("fr") ? QLocale(QLocale::French, QLocale::France)
                                                         : QLocale(QLocale::English, QLocale::UnitedKingdom));
    return writtenDay(day, locale, QStringLiteral("d MMMM yyyy"));
}

QString personOf(const RightsSubject &subject)
{
    QStringList parts;
    for (const QString &part : {subject.name, subject.mails.join(QStringLiteral(", ")), subject.phone}) {
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    }
    return parts.join(QStringLiteral(", "));
}

/// It is refused for the rest, so that it says what a refusal has to (art. 12(4)).
QString keptIn(const RightsCase &request, const LetterTexts &texts, const QString &officer, const QTimeZone &zone)
{
    const std::vector<KeptRequest> kept = keptBack(request);
    const QString weighed = weighedIn(request);
    const QString staying = whatStays(request);
    if (kept.empty() && weighed.isEmpty())
        return staying;
    const QString &language = request.wish.language;
    const bool isFrench = language == QLatin1String("fr");
    QStringList lines;
    if (!staying.isEmpty())
        lines.append(staying + QLatin1Char('\n'));
    if (!kept.empty())
        lines.append(isFrench ? QStringLiteral("Nous conservons toutefois les échanges suivants, sans plus les utiliser\u00a0:")
                              : QStringLiteral("We keep the following exchanges, however, and no longer use them:"));
    for (const KeptRequest &one : kept) {
        const QString day = dayIn(language, toDateTime(one.receivedAt, zone).date());
        lines.append((isFrench ? QStringLiteral("– celui du %1, %2\u00a0: %3") : QStringLiteral("– that of %1, %2: %3"))
                         .arg(day, groundIn(language, one.back.ground), oneLine(one.back.reason)));
    }
    if (!weighed.isEmpty())
        lines.append((isFrench ? QStringLiteral("Nous continuons à traiter ce qu’exige la sécurité du service, pour des motifs "
                                                "légitimes et impérieux (article 21, paragraphe\u00a01, du RGPD)\u00a0: %1")
                               : QStringLiteral("We go on processing what the security of the service asks for, on compelling "
                                                "legitimate grounds (article 21(1) of the GDPR): %1"))
                         .arg(weighed));
    const QString remedy =
        (isFrench
             ? QStringLiteral("Si cela ne vous convient pas, vous pouvez vous adresser à notre délégué à la protection des "
                              "données (%1) et introduire une réclamation auprès de %2. %3")
             : QStringLiteral("If you are not satisfied with that, you can turn to our data protection officer (%1) and lodge "
                              "a complaint with %2. %3"))
            .arg(officer, texts.authority, texts.remedy);
    return lines.join(QLatin1Char('\n')) + QLatin1String("\n\n") + remedy;
}

QString recipientsIn(const RightsCase &request)
{
    if (!tellsRecipients(request.wish))
        return {};
    const QString &language = request.wish.language;
    const bool isFrench = language == QLatin1String("fr");
    const auto states = recipientsOf(request);
    if (!states)
        return isFrench ? QStringLiteral("Les destinataires auxquels elles avaient été communiquées en sont informés.")
                        : QStringLiteral("Those to whom it had been disclosed are told.");
    QStringList told;
    bool isForAll = true;
    for (const RecipientState &one : *states) {
        if (request.wish.kind == RightKind::Rectification && isToldByDesk(one.recipient.kind))
            continue; // they were shown signs in the place of it
        const bool isTold = isToldByDesk(one.recipient.kind) || (one.step && one.step->kind == RightsStepKind::RecipientsTold);
        isForAll = isForAll && isTold;
        if (const QString kind = kindIn(language, one.recipient.kind); isTold && !told.contains(kind))
            told.append(kind);
    }
    QStringList sentences;
    if (!told.isEmpty())
        sentences.append((isFrench ? QStringLiteral("Les destinataires auxquels elles avaient été communiquées en sont "
                                                    "informés\u00a0: %1.")
                                   : QStringLiteral("Those to whom it had been disclosed are told: %1."))
                             .arg(told.join(QStringLiteral(", "))));
    if (!isForAll)
        sentences.append(isFrench ? QStringLiteral("Informer les autres destinataires est impossible ou exigerait des efforts "
                                                   "disproportionnés (article 19 du RGPD).")
                                  : QStringLiteral("To inform the other recipients is impossible or would take disproportionate "
                                                   "effort (article 19 of the GDPR)."));
    return sentences.join(QLatin1Char(' '));
}

QString consequenceIn(const RightsWish &wish)
{
    if (wish.kind != RightKind::Withdrawal)
        return {};
    QStringList sentences;
    for (const Purpose purpose : wish.scope.purposes)
        sentences.append(consequenceOf(wish.language, purpose));
    if (wish.scope.purposes.count(Purpose::Scheduling) == 0)
        sentences.append(wish.language == QLatin1String("fr")
                             ? QStringLiteral("L’organisation de vos rendez-vous n’en est pas affectée.")
                             : QStringLiteral("The arranging of your meetings is not affected."));
    return sentences.join(QLatin1Char(' '));
}

QString clientsDecide(const RightsCase &request)
{
    const auto count = decliningClients(request).size();
    if (count == 0)
        return {};
    const bool isFrench = request.wish.language == QLatin1String("fr");
    const bool isOne = count == 1;
    const QString decides = isFrench
        ? (isOne
               ? QStringLiteral(
                   "d’un de nos clients, qui en est le responsable\u00a0: nous lui avons transmis votre demande, il en "
                   "décide et vous répond lui-même.")
               : QStringLiteral("de plusieurs de nos clients, qui en sont les responsables\u00a0: nous leur avons transmis votre "
                                "demande, ils en décident et vous répondent eux-mêmes."))
        : (isOne
               ? QStringLiteral(
                   "one of our clients, which is its controller: we have forwarded your request to it; it decides and "
                   "answers you itself.")
               : QStringLiteral("several of our clients, which are its controllers: we have forwarded your request to them; they "
                                "decide and answer you themselves."));
    const QString what = isLeftToClients(request)
        ? (isFrench ? QStringLiteral("Les données qui vous concernent sont traitées pour le compte ")
                    : QStringLiteral("Your data is processed on behalf of "))
        : (isFrench ? QStringLiteral("Une partie des données qui vous concernent est traitée pour le compte ")
                    : QStringLiteral("A part of your data is processed on behalf of "));
    const QString left = !isArchiving(request.wish.kind) || isLeftToClients(request) ? QString()
        : isFrench ? QStringLiteral(" L’archive ne contient pas cette partie.")
                   : QStringLiteral(" The archive does not hold that part.");
    return what + decides + left;
}

QString notAskedFor(const RightsCase &request)
{
    if (leftInPlace(request) == 0)
        return {};
    const bool isFrench = request.wish.language == QLatin1String("fr");
    if (itemsErased(request) > 0)
        return isFrench
            ? QStringLiteral("Les échanges dont vous n’avez pas demandé l’effacement restent en place, sans les données que vous "
                             "nous avez demandé d’en effacer.")
            : QStringLiteral("The exchanges that you have not asked to be erased stay in place, without the data that you have "
                             "asked us to erase from them.");
    return isFrench ? QStringLiteral("Les échanges dont vous n’avez pas demandé l’effacement restent en place.")
                    : QStringLiteral("The exchanges that you have not asked to be erased stay in place.");
}

QString whatWasDone(const RightsCase &request)
{
    const RightsStep *acted = lastOf(request, {RightsStepKind::Acted});
    return acted == nullptr ? QString() : acted->words.trimmed();
}

} // namespace vigie::rightssentences
