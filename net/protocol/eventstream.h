// Server-sent events (HTML Standard, 9.2): live events as text/event-stream.
#pragma once

#include "models/domain/live.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace vigie::protocol {

inline constexpr char eventStreamType[] = "text/event-stream";

/// As text: "id: 12\nevent: queue\ndata: {}\n\n".
[[nodiscard]] QByteArray toEventText(const LiveEvent &event);
/// Only where to go on from.
[[nodiscard]] QByteArray positionText(qint64 number);

/// Reads a stream as its bytes come, however they are cut. What it does not know is skipped, so that a later desk may say more.
class EventReader
{
public:
    /// The events that are complete now.
    [[nodiscard]] std::vector<LiveEvent> put(const QByteArray &bytes);
    /// Where to go on from: the last id heard; nothing before the first.
    [[nodiscard]] std::optional<qint64> position() const { return m_position; }
    /// What was begun is of no more use: the connection has ended. The position stays.
    void restart();

private:
    void take(const QByteArray &line, std::vector<LiveEvent> &complete);

    static constexpr qsizetype longestLine = 64 * 1024;
    QByteArray m_line;
    bool m_skipsNewline = false; ///< the line ended with CR: a LF right after it belongs to that
    bool m_skipsLine = false;    ///< too long to be of any desk
    QByteArray m_kind;
    bool m_hasData = false;
    std::optional<qint64> m_id;
    std::optional<qint64> m_position;
};

} // namespace vigie::protocol
