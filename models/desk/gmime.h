// GMime behind RAII. Include it in .cpp files only.
#pragma once

#include <gmime/gmime.h>

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

} // namespace vigie::desk
