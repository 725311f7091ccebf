#include "models/desk/corrections.h"

#include "models/redaction/vault.h"

namespace vigie::desk {
namespace {

/// A participant's name, or the organisation that the document names; nothing else is put back into clear.
Result<QString> clearWords(const TextRun::Hidden &hidden, const Package &package, const redaction::Vault &vault)
{
    if (const PackageParticipant *participant = package.participant(hidden.token))
        return participant->name;
    if (hidden.category != TokenCategory::Organisation)
        return Error{ErrorKind::SharingRefused, QLatin1String("place: ") + wireName(hidden.category)};
    const auto &known = vault.entities();
    const auto entity = std::find_if(known.begin(), known.end(), [&hidden](const redaction::KnownEntity &one) {
        return one.category == TokenCategory::Organisation && one.token == hidden.token && !one.values.isEmpty();
    });
    if (entity == known.end())
        return Error{ErrorKind::InvalidInput, QStringLiteral("place: the desk does not know %1").arg(hidden.token.value)};
    return entity->values.front();
}

Result<QString> clearPlace(const RedactedText &place, const Package &package, const QJsonObject &document)
{
    const redaction::Vault vault = redaction::vaultFromPackage(document);
    QString text;
    for (const TextRun &run : place) {
        if (!run.hidden) {
            text += run.text;
            continue;
        }
        const Result<QString> clear = clearWords(*run.hidden, package, vault);
        if (!clear)
            return clear.error();
        text += *clear;
    }
    return text.simplified();
}

void setZone(Package &package, const Token &about, const RedactedText &words)
{
    const std::optional<QString> zone = correctedZone(words);
    const PackageParticipant *named = about.isEmpty() ? &package.client() : package.participant(about);
    if (zone && named)
        package.participants[static_cast<size_t>(named - package.participants.data())].zone = *zone;
}

} // namespace

Result<Package> corrected(Package package, const QJsonObject &document, const std::vector<Correction> &corrections)
{
    for (const Correction &correction : corrections) {
        const auto *words = std::get_if<RedactedText>(&correction.value);
        if (!words)
            continue;
        switch (correction.name) {
        case FieldName::Place: {
            Result<QString> place = clearPlace(*words, package, document);
            if (!place)
                return place.error();
            package.placeName = std::move(*place);
            package.placeCity.clear();
            break;
        }
        case FieldName::Zone:
            setZone(package, correction.about, *words);
            break;
        case FieldName::MeetingKind:
        case FieldName::Duration:
        case FieldName::Window:
        case FieldName::Constraints:
        case FieldName::Participants:
            break;
        case FieldName::OptionalParticipants:
            for (PackageParticipant &participant : package.participants)
                participant.role = correctedRole(package.tokenOf(participant.id), participant.role, *words);
            break;
        }
    }
    return package;
}

} // namespace vigie::desk
