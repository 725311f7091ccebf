#include "net/protocol/eventstream.h"

namespace vigie::protocol {

QByteArray toEventText(const LiveEvent &event)
{
    const QLatin1String kind = wireName(event.kind);
    return "id: " + QByteArray::number(event.number) + "\nevent: " + QByteArray(kind.data(), kind.size()) + "\ndata: {}\n\n";
}

QByteArray positionText(qint64 number)
{
    return "id: " + QByteArray::number(number) + "\n\n";
}

std::vector<LiveEvent> EventReader::put(const QByteArray &bytes)
{
    std::vector<LiveEvent> complete;
    for (const char c : bytes) {
        if (c == '\n' && std::exchange(m_skipsNewline, false))
            continue;
        m_skipsNewline = c == '\r';
        if (c == '\n' || c == '\r') {
            if (!std::exchange(m_skipsLine, false))
                take(m_line, complete);
            m_line.clear();
        } else if (m_line.size() < longestLine) {
            m_line += c;
        } else {
            m_skipsLine = true;
        }
    }
    return complete;
}

void EventReader::take(const QByteArray &line, std::vector<LiveEvent> &complete)
{
    if (line.isEmpty()) {
        if (m_id)
            m_position = m_id;
        const auto kind = fromWireName<LiveKind>(QString::fromUtf8(m_kind));
        if (m_hasData && kind && m_position)
            complete.push_back({*m_position, *kind});
        m_kind.clear();
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (name == "event") {
        m_kind = value;
    } else if (name == "data") {
        m_hasData = true;
    } else if (name == "id") {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        if (isNumber && number >= 0)
            m_id = number;
    }
}

void EventReader::restart()
{
    const std::optional<qint64> position = m_position;
    *this = EventReader();
    m_position = position;
}

} // namespace vigie::protocol
