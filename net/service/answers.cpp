#include "net/service/answers.h"

namespace vigie::service {

namespace {

/// The desk does not say when its sign-in limit ends, so that nobody can probe it; half a minute is a polite pause.
constexpr char retryAfterSeconds[] = "30";

HttpResponse problemOf(const protocol::ProblemRow &row, const QString &detail)
{
    HttpResponse response{
        row.status, {{protocol::header::contentType, protocol::problemType}}, protocol::problemBody(row, detail), {}};
    if (row.kind == ErrorKind::Unauthenticated)
        response.headers.emplace_back(protocol::header::wwwAuthenticate, "Bearer");
    if (row.kind == ErrorKind::TooManyAttempts)
        response.headers.emplace_back(protocol::header::retryAfter, retryAfterSeconds);
    return response;
}

} // namespace

HttpResponse jsonAnswer(int status, const QJsonObject &json)
{
    return HttpResponse{status, {{protocol::header::contentType, protocol::jsonType}}, toBytes(json), {}};
}

HttpResponse noContent()
{
    return HttpResponse{204, {}, {}, {}};
}

HttpResponse problemAnswer(const Error &error)
{
    return problemOf(protocol::problemFor(error.kind), error.detail);
}

HttpResponse problemAnswer(const char *name, const QString &detail)
{
    return problemOf(protocol::problemNamed(QLatin1String(name)), detail);
}

HttpResponse withTag(HttpResponse response, const QByteArray &tag)
{
    response.headers.emplace_back(protocol::header::entityTag, tag);
    return response;
}

QByteArray mediaType(const HttpRequest &request)
{
    return request.header(protocol::header::contentType).value_or(QByteArray()).split(';').first().trimmed().toLower();
}

std::variant<QJsonObject, HttpResponse> jsonBody(const HttpRequest &request)
{
    if (mediaType(request) != protocol::jsonType)
        return problemAnswer("unsupported-media-type", QLatin1String(protocol::jsonType));
    auto json = parseJsonObject(request.body, JsonLimits{.maxDepth = 16, .maxBytes = 256 * 1024});
    if (!json.ok())
        return problemAnswer(json.error());
    return *std::move(json);
}

std::variant<int, HttpResponse> versionSeen(const HttpRequest &request)
{
    const auto tag = request.header(protocol::header::ifMatch);
    if (!tag)
        return problemAnswer("precondition-required", QString());
    const auto version = protocol::versionOf(*tag);
    if (!version)
        return problemAnswer(Error{ErrorKind::InvalidInput, QStringLiteral("If-Match must be the version that was read")});
    return *version;
}

Result<QString> idempotencyKey(const HttpRequest &request)
{
    constexpr qsizetype longest = 200;
    const QByteArray key = request.header(protocol::header::idempotencyKey).value_or(QByteArray());
    const bool visible = std::all_of(key.begin(), key.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (key.isEmpty() || key.size() > longest || !visible)
        return Error{ErrorKind::InvalidInput, QLatin1String(protocol::header::idempotencyKey)};
    return QString::fromLatin1(key);
}

} // namespace vigie::service
