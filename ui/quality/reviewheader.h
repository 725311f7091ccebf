// What is reviewed, for how long it has been on screen, and how long it may be.
#pragma once

#include "models/domain/review.h"

#include <QWidget>

namespace vigie::ui {

class Chip;
class Tag;
class TextLabel;

class ReviewHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewHeader(QWidget *parent = nullptr);

    void setReview(const HeldReview &held);
    void setClocks(Seconds spent, Seconds leaseLeft);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    RequestKind m_kind = RequestKind::Schedule;
    QString m_clientCode;
    bool m_isAdjudication = false;
    TextLabel *m_title;
    Chip *m_client;
    Tag *m_why;
    TextLabel *m_spentName;
    TextLabel *m_spent;
    TextLabel *m_leaseName;
    TextLabel *m_lease;
};

} // namespace vigie::ui
