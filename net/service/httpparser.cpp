#include "net/service/httpparser.h"

#include "net/protocol/wire.h"
#include "net/service/answers.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/status.hpp>
#include <boost/beast/http/string_body.hpp>

namespace vigie::service {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;

namespace {

constexpr qsizetype longestTarget = 2048;

QByteArray bytes(beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

HttpResponse answerTo(const error_code &code)
{
    if (code == http::error::header_limit || code == http::error::buffer_overflow)
        return problemAnswer("header-too-large", QString());
    if (code == http::error::body_limit)
        return problemAnswer("body-too-large", QString());
    return problemAnswer("invalid-input", QStringLiteral("framing"));
}

std::optional<HttpResponse> faultOf(const http::request<http::empty_body> &message)
{
    const auto invalid = [](const char *field) { return problemAnswer("invalid-input", QLatin1String(field)); };
    const auto transferEncodings = message.count(http::field::transfer_encoding);
    if (message.count(http::field::host) != 1 || message[http::field::host].empty())
        return invalid("Host");
    if (transferEncodings > 1 || (transferEncodings == 1 && !beast::iequals(message[http::field::transfer_encoding], "chunked")))
        return invalid("Transfer-Encoding");
    if (transferEncodings == 1 && (message.version() < 11 || message.count(http::field::content_length) > 0))
        return invalid("Transfer-Encoding");
    if (message.count(http::field::content_length) > 1)
        return invalid("Content-Length");
    if (message.target().empty() || message.target().front() != '/' || bytes(message.target()).size() > longestTarget)
        return invalid("target");
    if (message.count(http::field::expect) > 0 && !beast::iequals(message[http::field::expect], "100-continue"))
        return problemAnswer("expectation-failed", QString());
    return std::nullopt;
}

} // namespace

struct HttpParser::Private {
    http::request_parser<http::empty_body> head;
    std::optional<http::request_parser<http::string_body>> whole; ///< once the body has begun
    std::optional<HttpResponse> fault;
    qint64 headerBytesLeft = 0; ///< the parser's own limit is of what it is given at once

    template <typename Parser>
    std::size_t put(Parser &parser, std::string_view given)
    {
        error_code failed;
        const std::size_t taken = parser.put(asio::buffer(given), failed);
        if (failed && failed != http::error::need_more)
            fault = answerTo(failed);
        return taken;
    }
};

HttpParser::HttpParser(qint64 headerBytes)
    : d(std::make_unique<Private>())
{
    d->headerBytesLeft = headerBytes;
    d->head.header_limit(static_cast<std::uint32_t>(headerBytes));
    d->head.body_limit(boost::none); // decided by the path
}

HttpParser::~HttpParser() = default;

std::size_t HttpParser::put(std::string_view given)
{
    if (d->whole)
        return d->put(*d->whole, given);
    const std::size_t taken = d->put(d->head, given);
    d->headerBytesLeft -= static_cast<qint64>(taken);
    if (d->headerBytesLeft < 0)
        d->fault = problemAnswer("header-too-large", QString());
    if (d->head.is_header_done() && !d->fault)
        d->fault = faultOf(d->head.get());
    return taken;
}

const std::optional<HttpResponse> &HttpParser::fault() const
{
    return d->fault;
}

bool HttpParser::isHeadRead() const
{
    return d->whole || d->head.is_header_done();
}

bool HttpParser::isRead() const
{
    return d->whole ? d->whole->is_done() : d->head.is_done();
}

HttpRequest HttpParser::head() const
{
    const auto &message = d->head.get();
    HttpRequest request;
    request.method = bytes(message.method_string());
    const QByteArray target = bytes(message.target());
    const qsizetype mark = target.indexOf('?');
    request.path = mark < 0 ? target : target.left(mark);
    request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    for (const auto &field : message)
        request.headers.emplace_back(bytes(field.name_string()), bytes(field.value()));
    return request;
}

std::optional<quint64> HttpParser::announcedLength() const
{
    const auto length = d->head.content_length();
    return length ? std::optional<quint64>(*length) : std::nullopt;
}

bool HttpParser::wantsContinue() const
{
    return d->head.get().count(http::field::expect) > 0 && d->head.get().version() >= 11;
}

bool HttpParser::wantsToStay() const
{
    return d->head.keep_alive();
}

void HttpParser::beginBody(qint64 most)
{
    d->whole.emplace(std::move(d->head));
    d->whole->body_limit(static_cast<std::uint64_t>(most));
    d->whole->eager(true);
}

QByteArray HttpParser::body() const
{
    return QByteArray::fromStdString(d->whole->get().body());
}

QByteArray toBytes(const HttpResponse &response, bool toHead, Instant now, Afterwards afterwards)
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(response.status) + ' '
        + bytes(http::obsolete_reason(static_cast<http::status>(response.status))) + "\r\n";
    const auto add = [&out](const QByteArray &name, const QByteArray &value) { out += name + ": " + value + "\r\n"; };
    add("Date", protocol::httpDate(now));
    add("Cache-Control", "no-store");
    add("X-Content-Type-Options", "nosniff");
    add("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    add("Referrer-Policy", "no-referrer");
    for (const auto &[name, value] : response.headers)
        add(name, value);
    if (afterwards == Afterwards::Close)
        add("Connection", "close");
    const bool bodyless = toHead || response.status == 204 || response.status == 304;
    // 204 and 304 carry no length (RFC 9110, 8.6); everything else says its length, HEAD says none.
    if (response.status != 204 && response.status != 304 && !response.position)
        add("Content-Length", QByteArray::number(bodyless ? 0 : response.body.size()));
    out += "\r\n";
    if (!bodyless)
        out += response.body;
    return out;
}

} // namespace vigie::service
