// A row of joined buttons of which one is chosen: Week · 3 days · Day.
#pragma once

#include "ui/common/symbols.h"

#include <QAbstractButton>
#include <QWidget>

#include <optional>

class QButtonGroup;
class QHBoxLayout;

namespace vigie::ui {

/// One part of it; `first` and `last` have the rounded corners.
class SegmentButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SegmentButton(QWidget *parent = nullptr);

    void setEnds(bool first, bool last);
    /// Cannot be switched off, e.g. the client's own zone.
    void setFixed(bool fixed);
    /// Shown when there is no text.
    void setSymbol(Symbol symbol);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_first = false;
    bool m_last = false;
    bool m_fixed = false;
    std::optional<Symbol> m_symbol;
};

class Segments : public QWidget
{
    Q_OBJECT

public:
    explicit Segments(QWidget *parent = nullptr);

    /// Replaces the parts when their number changes, else only their texts. `names` are read by screen readers.
    void setTexts(const QStringList &texts, const QStringList &names);
    void setCurrent(int index);
    [[nodiscard]] int current() const;
    [[nodiscard]] SegmentButton *button(int index) const;
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void chosen(int index);

private:
    QHBoxLayout *m_row;
    QButtonGroup *m_group;
};

} // namespace vigie::ui
