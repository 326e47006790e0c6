import { Body, Button, Column, Container, Head, Heading, Hr, Html, Img, Link, Preview, Row, Section, Text } from "@react-email/components";

export const Rye = () => (
  <Html>
    <Body>
      <Text>
        Rye &amp; oats&nbsp;&mdash; they don&apos;t mind the&#32;rain.{" "}
        <strong>Nor do we.</strong>
      </Text>
      {/* nobody reads this */}
      <Text>{"Tea at four."}</Text>
      <Text>{`Bread at five.`}</Text>
    </Body>
  </Html>
);

export default Rye;
