// One review on screen: header, what there was to decide on and what was decided at the left, the rubric at the right, the bar.
#pragma once

#include "models/workbench/reviewdraft.h"

#include <QWidget>

namespace vigie::ui {

class HandledView;
class ReviewBar;
class ReviewHeader;
class RubricView;
class TypingGuard;
class Watermark;

class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPage(QWidget *parent = nullptr);

    void setReview(const HeldReview &held);
    /// Nothing of any is left here, not even in what is not seen (P7).
    void forget();
    /// Null as long as it is not here; `missing` says why.
    void setRubric(const Rubric *rubric, const QString &missing, const ReviewDraft &draft);
    void showDraft(const ReviewDraft &draft);
    void setReadOnly(bool isReadOnly);
    void setClocks(Seconds spent, Seconds leaseLeft);
    /// Who looks, and when, across all of it; nothing when empty.
    void setWatermark(const QString &text);

    [[nodiscard]] ReviewHeader *header() const { return m_header; }
    [[nodiscard]] HandledView *handled() const { return m_handled; }
    [[nodiscard]] RubricView *rubric() const { return m_rubric; }
    [[nodiscard]] ReviewBar *bar() const { return m_bar; }
    [[nodiscard]] Watermark *watermark() const { return m_mark; }

private:
    void showScore();

    HeldReview m_held;
    std::optional<Rubric> m_known;
    ReviewDraft m_draft;
    ReviewHeader *m_header;
    HandledView *m_handled;
    RubricView *m_rubric;
    ReviewBar *m_bar;
    TypingGuard *m_guard;
    Watermark *m_mark;
};

} // namespace vigie::ui
