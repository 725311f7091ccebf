// The narrow column of workspaces at the left.
#pragma once

#include "ui/common/symbols.h"

#include <QAbstractButton>
#include <QWidget>

class QAction;
class QVBoxLayout;

namespace vigie::ui {

class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(Symbol symbol, QWidget *parent);

    /// Zero shows nothing.
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Symbol m_symbol;
    int m_count = 0;
};

class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    enum class Place { Top, Bottom };
    /// The action gives text and effect; it is checkable and checked for the workspace on screen.
    RailButton *add(QAction *action, Symbol symbol, Place place);
    /// Moves a button at the top before its neighbours that were not put first themselves.
    void putFirst(RailButton *button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_top;
    QVBoxLayout *m_bottom;
    int m_first = 0; ///< how many were put first
};

} // namespace vigie::ui
