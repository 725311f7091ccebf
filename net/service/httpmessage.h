// An HTTP exchange as plain values: what the server and the routes hand each other, free of any HTTP library.
#pragma once

#include <QByteArray>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace vigie::service {

using HttpHeader = std::pair<QByteArray, QByteArray>;

struct HttpRequest {
    QByteArray method;
    QByteArray path;  ///< as sent, percent-encoded, without the query
    QByteArray query; ///< what follows the first '?'
    std::vector<HttpHeader> headers;
    QByteArray body;
    QByteArray origin; ///< the client's IP address, for limits only; never logged (P12)

    /// The value of the header when it is there exactly once; names compare without case (RFC 9110, 5.1).
    [[nodiscard]] std::optional<QByteArray> header(const QByteArray &name) const;
};

struct HttpResponse {
    int status = 200;
    std::vector<HttpHeader> headers;
    QByteArray body;
    QByteArray route; ///< the path pattern that answered, for the log; empty when none did
    /// Set: `body` is how a stream begins, which goes on with what HttpHandler::follow has to say from here.
    std::optional<QByteArray> position = {};
};

/// How a stream goes on.
struct HttpPiece {
    QByteArray bytes;
    QByteArray position; ///< where the next piece begins
    bool ends = false;   ///< nothing more comes: the connection is closed
};

/// What answers on one worker thread. Made there, called there, destroyed there.
struct HttpHandler {
    /// Asked with the header alone before a large body is read; an answer refuses the body. May be empty.
    std::function<std::optional<HttpResponse>(const HttpRequest &)> admit;
    std::function<HttpResponse(const HttpRequest &)> answer;
    /// What a stream that `answer` began has to say since `position`. Asked now and then, and at HttpServer::wakeStreams(). May
    /// be empty when nothing is a stream.
    std::function<HttpPiece(const HttpRequest &, const QByteArray &position)> follow = {};
};

} // namespace vigie::service
