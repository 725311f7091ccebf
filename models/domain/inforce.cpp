#include "models/domain/inforce.h"

#include "models/domain/jsonreader.h"

namespace vigie {

QJsonObject withSetting(QJsonObject document, const PersonId &by, const std::optional<Instant> &at)
{
    if (!by.isEmpty())
        document.insert(QStringLiteral("setBy"), by.value);
    if (at)
        document.insert(QStringLiteral("setAt"), toRfc3339(*at));
    return document;
}

Result<std::pair<PersonId, std::optional<Instant>>> takeSetting(QJsonObject &json)
{
    JsonReader reader(json);
    std::pair<PersonId, std::optional<Instant>> setting{PersonId{reader.optionalString(QStringLiteral("setBy"))},
                                                        reader.optionalInstant(QStringLiteral("setAt"))};
    json.remove(QStringLiteral("setBy"));
    json.remove(QStringLiteral("setAt"));
    return reader.finish(std::move(setting));
}

} // namespace vigie
