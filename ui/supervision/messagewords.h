// A redacted text as it is shown: plain characters and the places that are more than plain. Made only from our own
// fragments; markup is never interpreted (P11).
#pragma once

#include "models/domain/case.h"

namespace vigie::ui {

/// Longer texts are cut, visibly: a layout of megabytes would freeze the window.
constexpr qsizetype longestShownText = 64 * 1024;
/// A word longer than this gets invisible places to break at.
constexpr int longestUnbrokenWord = 40;
/// At the beginning of a chip, where its icon is painted.
constexpr int chipIconSpaces = 6;

struct TextPlace {
    enum class Kind {
        Hidden,  ///< a redaction token's chip
        Source,  ///< words a field was read from
        Control, ///< a control or direction character, made visible
    };

    Kind kind = Kind::Source;
    int start = 0; ///< in UTF-16 units of the shown text
    int length = 0;
    std::vector<FieldName> readAs;
    std::optional<TextRun::Hidden> hidden;

    bool operator==(const TextPlace &) const = default;
};

struct ShownText {
    QString text; ///< paragraphs are separated by '\n'
    std::vector<TextPlace> places;
    qsizetype leftOut = 0; ///< characters that were cut off

    bool operator==(const ShownText &) const = default;
};

/// What a chip shows: its icon's room and what the token is called.
[[nodiscard]] QString chipLabel(const TextRun::Hidden &hidden, const std::vector<Participant> &participants);
[[nodiscard]] ShownText shownText(const RedactedText &text, const std::vector<Participant> &participants);

/// How many readable characters of `text` stand before this place of what shownText() makes of it.
[[nodiscard]] int readableOffset(const RedactedText &text, const std::vector<Participant> &participants, int shown);

/// Lines that a mail program broke at its right margin are one again: where a long line goes on in small letters, the break
/// becomes a space. As long as before, so places stay where they are.
[[nodiscard]] QString unwrapped(QString text);

/// Control, direction and other invisible characters as "‹U+202E›"; tabs become spaces; long words may break.
[[nodiscard]] QString madeVisible(const QString &text, std::vector<TextPlace> *places = nullptr, int offset = 0);

} // namespace vigie::ui
