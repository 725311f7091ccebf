// What the reviewer has submitted, with the private notes that nobody else reads.
#pragma once

#include "models/workbench/reviewing.h"
#include "ui/common/actionregistry.h"
#include "ui/common/listpage.h"

namespace vigie::ui {

class OwnReviewsPage : public ListPage
{
    Q_OBJECT

public:
    OwnReviewsPage(Reviewing &reviewing, ActionRegistry &actions, QWidget *parent = nullptr);

    [[nodiscard]] QAction *back() const { return m_back; }
    /// The private note of the row that is current.
    [[nodiscard]] QString note() const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void showReviews();
    void showCurrent();
    void retranslate();

    Reviewing &m_reviewing;
    QWidget *m_detail;
    TextLabel *m_noteTitle;
    TextLabel *m_note;
    QAction *m_back = nullptr;
    QAction *m_refresh = nullptr;
};

} // namespace vigie::ui
