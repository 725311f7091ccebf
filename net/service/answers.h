// Small pieces the routes are made of: JSON answers, problems, required headers and bodies.
#pragma once

#include "models/domain/inforce.h"
#include "models/domain/json.h"
#include "net/protocol/wire.h"
#include "net/service/httpmessage.h"

namespace vigie::service {

[[nodiscard]] HttpResponse jsonAnswer(int status, const QJsonObject &json);
[[nodiscard]] HttpResponse noContent();
[[nodiscard]] HttpResponse problemAnswer(const Error &error);
[[nodiscard]] HttpResponse problemAnswer(const char *name, const QString &detail);

[[nodiscard]] HttpResponse withTag(HttpResponse response, const QByteArray &tag);
template <typename T>
[[nodiscard]] HttpResponse answerOf(const Result<T> &result)
{
    return result.ok() ? jsonAnswer(200, toJson(*result)) : problemAnswer(result.error());
}
[[nodiscard]] inline HttpResponse answerOf(const Status &status)
{
    return status.ok() ? noContent() : problemAnswer(status.error());
}

/// The body as a JSON object; a problem when its type or form is not that.
[[nodiscard]] std::variant<QJsonObject, HttpResponse> jsonBody(const HttpRequest &request);
/// The body as what `read` makes of it; a problem when it is no JSON object, or `read` refuses it.
template <typename T>
[[nodiscard]] std::variant<T, HttpResponse> bodyAs(const HttpRequest &request, Result<T> (*read)(const QJsonObject &))
{
    const auto json = jsonBody(request);
    if (const auto *refusal = std::get_if<HttpResponse>(&json))
        return *refusal;
    Result<T> value = read(std::get<QJsonObject>(json));
    if (!value.ok())
        return problemAnswer(value.error());
    return *std::move(value);
}
/// The version that If-Match names; a problem when there is no If-Match, or it is no version.
[[nodiscard]] std::variant<int, HttpResponse> versionSeen(const HttpRequest &request);
/// The body as what takes the place of that version.
template <typename T>
[[nodiscard]] std::variant<T, HttpResponse> replacementIn(const HttpRequest &request, Result<T> (*read)(const QJsonObject &))
{
    const auto version = versionSeen(request);
    if (const auto *refusal = std::get_if<HttpResponse>(&version))
        return *refusal;
    std::variant<T, HttpResponse> body = bodyAs(request, read);
    if (T *const wish = std::get_if<T>(&body))
        wish->version = std::get<int>(version);
    return body;
}
/// What holds, with the tag that If-Match will name.
template <typename T>
[[nodiscard]] HttpResponse versionedAnswer(const Result<InForce<T>> &result)
{
    return result.ok() ? withTag(jsonAnswer(200, toJson(*result)), protocol::entityTag(result->document.version))
                       : problemAnswer(result.error());
}
/// The Idempotency-Key: 1 to 200 visible ASCII characters; InvalidInput when it is missing or malformed.
[[nodiscard]] Result<QString> idempotencyKey(const HttpRequest &request);
/// The media type without parameters, in lower case.
[[nodiscard]] QByteArray mediaType(const HttpRequest &request);

} // namespace vigie::service
