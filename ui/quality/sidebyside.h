// What two reviews say of the same, in two columns: A and B, neither with a name (A2).
#pragma once

#include <QWidget>

#include <array>

namespace vigie::ui {

class Tag;
class TextLabel;

class SideBySide : public QWidget
{
    Q_OBJECT

public:
    explicit SideBySide(QWidget *parent = nullptr);

    /// Line by line; `what` it is about is for screen readers.
    void say(const QString &what, const QStringList &one, const QStringList &other, bool differ);
    /// Of A at 0, of B at 1.
    [[nodiscard]] QString said(size_t side) const;

private:
    std::array<TextLabel *, 2> m_heads;
    std::array<TextLabel *, 2> m_words;
    Tag *m_differ;
};

} // namespace vigie::ui
