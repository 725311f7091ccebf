// A text to read, as blocks in order: what the page and the PDF of an archive are both made of.
#pragma once

#include "models/domain/result.h"
#include "models/domain/time.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace vigie::desk {

struct Block {
    enum class Kind { Title, Heading, Subheading, Paragraph, Quote };

    Kind kind = Kind::Paragraph;
    QString text;
    QString name = {}; ///< of a paragraph: what stands before it, in bold

    bool operator==(const Block &) const = default;
};

struct Readable {
    QString language; ///< BCP 47
    Instant madeAt;
    std::vector<Block> blocks; ///< the first is the title

    bool operator==(const Readable &) const = default;
};

/// One HTML file without anything active or remote.
[[nodiscard]] QByteArray htmlOf(const Readable &readable);
/// A4, tagged and with its language for screen readers, every text of it to be selected. Internal when it cannot be made: also on
/// a machine without a font.
[[nodiscard]] Result<QByteArray> pdfOf(const Readable &readable);

} // namespace vigie::desk
