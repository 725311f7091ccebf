// The only source that compiles TLS over Asio, which takes longer than all the rest of the folder.
#include "net/service/tlsstream.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/detect_ssl.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

namespace vigie::service {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

constexpr auto answered = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds closing{1'000};
constexpr std::size_t mostDrained = 256 * 1024;

int selectAlpn(SSL *, const unsigned char **out, unsigned char *outLength, const unsigned char *in, unsigned int inLength, void *)
{
    static constexpr unsigned char ours[] = "\x08http/1.1";
    unsigned char *chosen = nullptr;
    if (SSL_select_next_proto(&chosen, outLength, ours, sizeof ours - 1, in, inLength) != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    *out = chosen;
    return SSL_TLSEXT_ERR_OK;
}

} // namespace

Result<TlsContext> tlsContext(const std::filesystem::path &certificateFile)
{
    auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
    const std::string file = certificateFile.string();
    SSL_CTX *const native = context->native_handle();
    error_code failed;
    context->use_certificate_chain_file(file, failed);
    if (!failed)
        context->use_private_key_file(file, asio::ssl::context::pem, failed);
    if (failed || SSL_CTX_set_min_proto_version(native, TLS1_3_VERSION) != 1)
        return Error{ErrorKind::StorageFailed, QStringLiteral("the certificate cannot be used")};
    SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_options(native, SSL_OP_NO_TICKET);
    SSL_CTX_set_num_tickets(native, 0);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_alpn_select_cb(native, selectAlpn, nullptr);
    return context;
}

struct TlsStream::Private {
    beast::ssl_stream<beast::tcp_stream> stream;

    beast::tcp_stream &lowest() { return beast::get_lowest_layer(stream); }
    asio::awaitable<void> refusePlainHttp();
};

TlsStream::TlsStream(tcp::socket socket, asio::ssl::context &context)
    : d(new Private{{std::move(socket), context}})
{
}

TlsStream::~TlsStream() = default;

void TlsStream::expiresAfter(std::chrono::milliseconds time)
{
    d->lowest().expires_after(time);
}

void TlsStream::cancel()
{
    d->lowest().cancel();
}

void TlsStream::abort()
{
    d->lowest().close();
}

asio::awaitable<bool> TlsStream::agree()
{
    beast::flat_buffer raw;
    auto [unread, isTls] = co_await beast::async_detect_ssl(d->lowest(), raw, answered);
    if (unread)
        co_return false;
    if (!isTls) {
        co_await d->refusePlainHttp();
        co_return false;
    }
    auto [refused, used] = co_await d->stream.async_handshake(asio::ssl::stream_base::server, raw.data(), answered);
    co_return !refused;
}

asio::awaitable<void> TlsStream::Private::refusePlainHttp()
{
    static constexpr std::string_view refusal = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: 29\r\n"
                                                "Connection: close\r\n\r\nThis port speaks HTTPS only.\n";
    co_await asio::async_write(lowest(), asio::buffer(refusal), answered);
    error_code ignored;
    lowest().socket().shutdown(tcp::socket::shutdown_send, ignored);
    // Read what was still on its way: closing before would take the answer back (RFC 9112, 9.6).
    std::array<char, 4096> rest;
    co_await lowest().async_read_some(asio::buffer(rest), answered);
}

asio::awaitable<std::size_t> TlsStream::read(asio::mutable_buffer into)
{
    auto [ended, size] = co_await d->stream.async_read_some(into, answered);
    co_return ended ? 0 : size;
}

asio::awaitable<bool> TlsStream::write(asio::const_buffer bytes)
{
    auto [failed, size] = co_await asio::async_write(d->stream, bytes, answered);
    co_return !failed;
}

asio::awaitable<void> TlsStream::close()
{
    if (!d->lowest().socket().is_open())
        co_return;
    d->lowest().expires_after(closing);
    co_await d->stream.async_shutdown(answered);
    error_code ignored;
    d->lowest().socket().shutdown(tcp::socket::shutdown_send, ignored);
    // Read on for a moment what the client is still sending, or a reset could overtake our last answer (RFC 9112, 9.6).
    std::array<char, 8192> rest;
    std::size_t drained = 0;
    while (drained < mostDrained && d->lowest().socket().is_open()) {
        auto [ended, size] = co_await d->lowest().async_read_some(asio::buffer(rest), answered);
        if (ended)
            break;
        drained += size;
    }
}

} // namespace vigie::service
