#include "net/service/httpmessage.h"

namespace vigie::service {

std::optional<QByteArray> HttpRequest::header(const QByteArray &name) const
{
    std::optional<QByteArray> found;
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (found)
            return std::nullopt;
        found = value;
    }
    return found;
}

} // namespace vigie::service
