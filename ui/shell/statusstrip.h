// The line at the bottom of the window: connection, outbox, reserve; site, lease, keys, theme, language.
#pragma once

#include "models/workbench/reviewing.h"
#include "ui/common/labels.h"

#include <QTimer>
#include <QToolButton>
#include <QWidget>

class QAction;

namespace vigie {
class Lock;
}

namespace vigie::ui {

class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    StatusStrip(Workbench &workbench, const Reviewing &reviewing, const Lock &lock, QWidget *parent = nullptr);

    /// A small button at the right end.
    QToolButton *addAction(QAction *action);
    using QWidget::addAction;
    /// What pressing the outbox count does.
    void setOutboxAction(QAction *action);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void showLease();
    void showSkew();

    Workbench &m_workbench;
    const Reviewing &m_reviewing;
    const Lock &m_lock;
    StatusDot *m_connection;
    Tag *m_skew;
    QToolButton *m_outbox;
    TextLabel *m_reserve;
    TextLabel *m_site;
    TextLabel *m_lease;
    QWidget *m_actions;
    QTimer m_second;
};

} // namespace vigie::ui
