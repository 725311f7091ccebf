// What the case is, why it escalated, and how much time there is.
#pragma once

#include "models/workbench/workbench.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QPushButton;

namespace vigie::ui {

class Chip;
class Tag;
class TextLabel;

class CaseHeader : public QWidget
{
    Q_OBJECT

public:
    explicit CaseHeader(QWidget *parent = nullptr);

    void setCase(const Case &request);
    /// Both by the desk's clock; a lease that is over is shown as such.
    void setClocks(Instant now, Seconds leaseLeft);
    /// Buttons open these menus.
    void setMenus(QMenu *putBack, QMenu *park);
    void setReadOnly(bool readOnly);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void showTags();
    void fitTags();

    Case m_case;
    TextLabel *m_title;
    Chip *m_client;
    QHBoxLayout *m_tagRow;
    std::vector<Tag *> m_tags;
    Tag *m_more;
    TextLabel *m_deadlineName;
    TextLabel *m_deadline;
    TextLabel *m_leaseName;
    TextLabel *m_lease;
    QPushButton *m_putBack;
    QPushButton *m_park;
};

} // namespace vigie::ui
