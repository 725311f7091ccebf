// HTTP/1.1 (RFC 9112) between bytes and plain values: no sockets, no threads, nothing awaited.
#pragma once

#include "models/domain/time.h"
#include "net/service/httpmessage.h"

#include <memory>
#include <string_view>

namespace vigie::service {

/// Reads one request as its bytes come. What the standard allows and a chain of servers could read in two ways is a fault.
class HttpParser
{
public:
    explicit HttpParser(qint64 headerBytes);
    ~HttpParser();
    HttpParser(const HttpParser &) = delete;
    HttpParser &operator=(const HttpParser &) = delete;

    /// Takes what it can of what has come, and says how much; the rest is given again with more behind it.
    [[nodiscard]] std::size_t put(std::string_view bytes);
    /// The answer to what cannot be read. Nobody can say then where the next request begins.
    [[nodiscard]] const std::optional<HttpResponse> &fault() const;
    [[nodiscard]] bool isHeadRead() const;
    [[nodiscard]] bool isRead() const; ///< all of it

    // REQUIRES isHeadRead() and no fault
    [[nodiscard]] HttpRequest head() const; ///< without body and origin
    [[nodiscard]] std::optional<quint64> announcedLength() const;
    [[nodiscard]] bool wantsContinue() const; ///< "Expect: 100-continue"
    [[nodiscard]] bool wantsToStay() const;   ///< the client will send another request
    /// Goes on with the body; more than `most` bytes are a fault.
    void beginBody(qint64 most);
    /// REQUIRES beginBody() and isRead()
    [[nodiscard]] QByteArray body() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

enum class Afterwards { KeepOpen, Close };

/// An answer as it goes out. A stream (HttpResponse::position) has no length: it ends with the connection.
[[nodiscard]] QByteArray toBytes(const HttpResponse &response, bool toHead, Instant now, Afterwards afterwards);

} // namespace vigie::service
