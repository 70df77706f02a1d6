package dev.mek.bookings.usecase;

import dev.mek.bookings.domain.workshop.ServiceKind;
import dev.mek.bookings.domain.workshop.Slot;
import dev.mek.bookings.domain.workshop.Workshop;

/** What needs a bay: a service, where and when. */
record Wish(Workshop workshop, ServiceKind service, Slot slot) {}
