// GMime behind RAII. Include it in .cpp files only.
#pragma once

#include <gmime/gmime.h>

#include <QByteArray>
#include <QString>

#include <memory>
#include <mutex>

namespace vigie::desk {

struct Unreference {
    template <typename T>
    void operator()(T *object) const
    {
        if (object)
            g_object_unref(object);
    }
};
template <typename T>
using GObjectPointer = std::unique_ptr<T, Unreference>;

struct FreeParserOptions {
    void operator()(GMimeParserOptions *options) const { g_mime_parser_options_free(options); }
};

/// Any thread, any number of times.
inline void initialiseMime()
{
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

/// Null when it is none.
[[nodiscard]] GObjectPointer<GMimeMessage> mimeMessageOf(const QByteArray &raw);
/// Decoded.
[[nodiscard]] QByteArray mimeBytesOf(GMimePart *part);
/// The declared character set when it fits; else UTF-8 when it is valid; else Windows-1252, which takes anything.
[[nodiscard]] QString mimeTextOf(GMimePart *part);
/// With CRLF.
[[nodiscard]] QByteArray mimeWritten(GMimeObject *object);

} // namespace vigie::desk
