// Keeps what a request's fields hold from leaving them in other ways than the desk's policy allows: by key through Copied, and
// neither by a menu nor by the selection of X11.
#pragma once

#include <QObject>

class QWidget;

namespace vigie::ui {

class Copied;

class CopyGuard : public QObject
{
    Q_OBJECT

public:
    CopyGuard(QWidget &fields, Copied &copied, QObject *parent);

    void setAllowed(bool allowed) { m_isAllowed = allowed; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_fields;
    Copied &m_copied;
    bool m_isAllowed = false;
};

} // namespace vigie::ui
