// The bytes of one client: TCP, TLS 1.3 over it, and a deadline for whatever is awaited. I/O thread only.
#pragma once

#include "models/domain/result.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <chrono>
#include <filesystem>
#include <memory>

namespace boost::asio::ssl {
class context;
}

namespace vigie::service {

using TlsContext = std::shared_ptr<boost::asio::ssl::context>;

/// TLS 1.3 alone, without resumption: a pinned certificate is shown at each connection, and nothing is kept between them.
/// StorageFailed when the certificate and its key, both in the one PEM file, cannot be used.
[[nodiscard]] Result<TlsContext> tlsContext(const std::filesystem::path &certificateFile);

class TlsStream
{
public:
    /// REQUIRES that the context outlives it.
    TlsStream(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context &context);
    ~TlsStream();
    TlsStream(const TlsStream &) = delete;
    TlsStream &operator=(const TlsStream &) = delete;

    /// For all that is awaited from now on; what it finds unfinished fails, and the connection is of no more use.
    void expiresAfter(std::chrono::milliseconds time);
    /// Whatever is awaited now fails.
    void cancel();
    /// Closes without a word.
    void abort();

    /// Agrees on TLS. False when that failed; a client that speaks plain HTTP is told first.
    [[nodiscard]] boost::asio::awaitable<bool> agree();
    /// How many bytes came; 0 when no more will.
    [[nodiscard]] boost::asio::awaitable<std::size_t> read(boost::asio::mutable_buffer into);
    /// All of them; false when the client is gone.
    [[nodiscard]] boost::asio::awaitable<bool> write(boost::asio::const_buffer bytes);
    /// In good order, so that the client gets our last answer.
    [[nodiscard]] boost::asio::awaitable<void> close();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace vigie::service
