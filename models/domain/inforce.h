// What holds of a document that leads change in versions, with who has set it and when.
#pragma once

#include "models/domain/id.h"
#include "models/domain/result.h"
#include "models/domain/time.h"

#include <QJsonObject>

#include <optional>
#include <utility>

namespace vigie {

/// `Document` has a version that rises by one with each change.
template <typename Document>
struct InForce {
    Document document;
    PersonId setBy = {};               ///< empty as long as nobody has: it is the desk's own
    std::optional<Instant> setAt = {}; ///< nothing likewise

    bool operator==(const InForce &) const = default;
};

template <typename Document>
[[nodiscard]] Result<Document> documentOf(Result<InForce<Document>> held)
{
    return held.ok() ? Result<Document>(std::move(held->document)) : Result<Document>(held.error());
}

/// Who set it and when, beside what the document says itself.
[[nodiscard]] QJsonObject withSetting(QJsonObject document, const PersonId &by, const std::optional<Instant> &at);
/// Takes them out again: a document is read strictly.
[[nodiscard]] Result<std::pair<PersonId, std::optional<Instant>>> takeSetting(QJsonObject &json);

template <typename Document>
[[nodiscard]] QJsonObject toJson(const InForce<Document> &held)
{
    return withSetting(toJson(held.document), held.setBy, held.setAt);
}

template <typename Document>
[[nodiscard]] Result<InForce<Document>> inForceFromJson(QJsonObject json, Result<Document> (*read)(const QJsonObject &))
{
    auto setting = takeSetting(json);
    if (!setting)
        return setting.error();
    Result<Document> document = read(json);
    if (!document)
        return document.error();
    return InForce<Document>{*std::move(document), std::move(setting->first), setting->second};
}

} // namespace vigie
